const known = [
  "order_placed",
  "order_cancelled",
  "order_lines_cancelled",
  "order_handed_over",
  "order_delivered",
  "stock_low",
  "product_published",
  "product_sent_back",
  "payout_paid",
  "payout_failed",
  "webhook_test",
] as const;

/** The message that names a type of events; "other" for one that this version has no words for. */
export function eventKey(type: string): (typeof known)[number] | "other" {
  const key = type.replace(".", "_");
  return known.find((each) => each === key) ?? "other";
}

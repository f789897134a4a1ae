interface Papers {
  readonly kind: "labels" | "slips";
  readonly orders: readonly string[];
  readonly shipment?: string;
}

/** Where labels and slips are printed from. */
export function paperUrl(locale: string, shop: string, { kind, orders, shipment }: Papers): string {
  const query = new URLSearchParams([["kind", kind], ...orders.map((id) => ["order", id])]);
  if (shipment) query.set("shipment", shipment);
  return `/${locale}/${shop}/orders/papers?${query}`;
}

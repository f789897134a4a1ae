/** What may become of a checkout, by what its shopper does. */
export interface Journey {
  readonly name: string;
  /** A test card of the payment sandbox. */
  readonly card: string;
  readonly atBank?: "approve" | "refuse" | "cancel";
  /** The order is abandoned just before it is placed, so that placing it is refused after all else was done. */
  readonly isAbandoned?: true;
  readonly ends: "completed" | "failed";
}

const [approved, declined, challenged] = ["4242424242424242", "4000000000009995", "4000002500003155"];

export const paid: Journey = { name: "paid", card: approved, ends: "completed" };

export const journeys: readonly Journey[] = [
  paid,
  { name: "declined", card: declined, ends: "failed" },
  { name: "abandoned", card: approved, isAbandoned: true, ends: "failed" },
  { name: "confirmed at the bank", card: challenged, atBank: "approve", ends: "completed" },
  { name: "refused at the bank", card: challenged, atBank: "refuse", ends: "failed" },
  { name: "given up at the bank", card: challenged, atBank: "cancel", ends: "failed" },
];

/** Those with the names given, or all. */
export function journeysOf(names: string): readonly Journey[] {
  if (names === "all") return journeys;
  return names.split(",").map((name) => {
    const found = journeys.find((journey) => journey.name === name.trim());
    if (found) return found;
    throw new Error(`There is no journey "${name}". There are: ${journeys.map((each) => each.name).join(", ")}.`);
  });
}

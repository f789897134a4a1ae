/** What a shopper has of a page or an act while a part of the shop is away. */
export type Outcome =
  /** As on a good day. */
  | "works"
  /** It can be used, and something on it is missing. */
  | "reduced"
  /** It says in words that it cannot be had now, and lets it be tried again. */
  | "rests"
  /** It was taken on, and ends as it should when the part is back. */
  | "later"
  /** A white page, a raw error, or nothing for too long. Never right. */
  | "broken";

export interface Finding {
  readonly outcome: Outcome;
  /** What was seen, for whoever reads why. */
  readonly detail: string;
}

const order: readonly Outcome[] = ["works", "reduced", "later", "rests", "broken"];

/** What matters of several: the worst. */
export function worst(findings: readonly Finding[]): Finding {
  const rank = ({ outcome }: Finding) => order.indexOf(outcome);
  return findings.reduce((before, next) => (rank(next) > rank(before) ? next : before), works());
}

export const works = (): Finding => ({ outcome: "works", detail: "" });

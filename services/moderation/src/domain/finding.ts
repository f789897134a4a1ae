export type FindingCode = "BANNED_TERM" | "CONTACT_DETAILS" | "DUPLICATE_TEXT" | "DUPLICATE_PICTURE" | "PRICE_OUTLIER";

/** What an automatic check found, and where. */
export interface Finding {
  readonly code: FindingCode;
  /** "title.en", "description.ru", "attributes.material.en", "media", "price". */
  readonly field: string;
  /** As it stands there, to be found again; of a picture its id, of a price the offer's id. */
  readonly excerpt: string;
  /** 1 to 100. */
  readonly weight: number;
  /** What it is compared with, or what kind it is. */
  readonly detail: string;
}

const highestRisk = 100;

/** Each kind of finding counts once, with its heaviest: ten phone numbers are no worse than one. */
export function riskOf(findings: readonly Finding[]): number {
  const heaviest = new Map<FindingCode, number>();
  for (const { code, weight } of findings) heaviest.set(code, Math.max(weight, heaviest.get(code) ?? 0));
  const sum = [...heaviest.values()].reduce((all, each) => all + each, 0);
  return Math.min(sum, highestRisk);
}

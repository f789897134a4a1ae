/** What an automatic check finds. */
export const findingCodes = [
  "BANNED_TERM",
  "CONTACT_DETAILS",
  "DUPLICATE_TEXT",
  "DUPLICATE_PICTURE",
  "PRICE_OUTLIER",
] as const;

/** Why a person rejects: what checks find, and what only people see. */
export const reasonCodes = [
  ...findingCodes,
  "PICTURE_UNFIT",
  "WRONG_CATEGORY",
  "MISLEADING",
  "INCOMPLETE",
  "PROHIBITED_GOODS",
  "OTHER",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

const known = new Set<string>(reasonCodes);

export const isReasonCode = (code: string): code is ReasonCode => known.has(code);

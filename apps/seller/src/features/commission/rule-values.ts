/** A rule as its form has it. */
export interface RuleValues {
  readonly kind: RuleKind;
  readonly sellerId: string;
  readonly categoryId: string;
  readonly productSlug: string;
  readonly percent: string;
  readonly currencyCode: string;
  readonly fixed: string;
  readonly floor: string;
  readonly cap: string;
  /** Of an input for date and time, in the reader's own zone; empty: now, or without an end. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly reason: string;
}

export const ruleKinds = ["category", "seller", "seller_category", "product", "everything"] as const;
export type RuleKind = (typeof ruleKinds)[number];

export const noValues: RuleValues = {
  ...{ kind: "category", sellerId: "", categoryId: "", productSlug: "" },
  ...{ percent: "", currencyCode: "EUR", fixed: "", floor: "", cap: "" },
  ...{ startsAt: "", endsAt: "", reason: "" },
};

export const needs = {
  category: (kind: RuleKind) => kind === "category" || kind === "seller_category",
  seller: (kind: RuleKind) => kind === "seller" || kind === "seller_category",
  product: (kind: RuleKind) => kind === "product",
};

/** What is asked of the server: only what the kind of rule has. */
export function scopeOf({ kind, sellerId, categoryId, productSlug }: RuleValues) {
  return {
    sellerId: needs.seller(kind) ? sellerId : "",
    categoryId: needs.category(kind) ? categoryId : "",
    productSlug: needs.product(kind) ? productSlug : "",
  };
}

export function termsOf({ percent, currencyCode, fixed, floor, cap }: RuleValues) {
  return { percent, currencyCode, fixed, floor, cap };
}

export const instantOf = (local: string): string | null => (local === "" ? null : new Date(local).toISOString());

/** Whether it names all that its kind is about. */
export function isComplete({ kind, sellerId, categoryId, productSlug, percent }: RuleValues): boolean {
  return (
    percent.trim() !== "" &&
    (!needs.category(kind) || categoryId !== "") &&
    (!needs.seller(kind) || sellerId !== "") &&
    (!needs.product(kind) || productSlug.trim() !== "")
  );
}

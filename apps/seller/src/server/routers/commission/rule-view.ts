import "server-only";
import {
  AppliedCommission_Level,
  type CommissionRule,
  CommissionRule_State,
  type CommissionScope,
  type CommissionTerms,
} from "@souk/contracts/order/v1/commission";
import { toDecimal } from "@souk/money/decimal";
import { instant, shown } from "../money/money-view.ts";
import type { Names } from "./names.ts";

/** What is kept, in the reader's language; amounts are for one piece. */
export interface TermsView {
  readonly percent: string;
  readonly fixed: string | null;
  readonly floor: string | null;
  readonly cap: string | null;
}

export type Level = "product" | "seller_category" | "seller" | "category" | "everything" | "standard";

export interface RuleView {
  readonly id: string;
  readonly state: "scheduled" | "active" | "ended";
  readonly level: Level;
  readonly product: string | null;
  readonly seller: string | null;
  readonly category: string | null;
  readonly terms: TermsView;
  /** As somebody would type them. */
  readonly typed: {
    readonly percent: string;
    readonly currencyCode: string;
    readonly fixed: string;
    readonly floor: string;
    readonly cap: string;
  };
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

const stateOf = {
  [CommissionRule_State.UNSPECIFIED]: "ended",
  [CommissionRule_State.SCHEDULED]: "scheduled",
  [CommissionRule_State.ACTIVE]: "active",
  [CommissionRule_State.ENDED]: "ended",
} as const satisfies Record<CommissionRule_State, RuleView["state"]>;

const levels = {
  [AppliedCommission_Level.UNSPECIFIED]: "standard",
  [AppliedCommission_Level.PRODUCT]: "product",
  [AppliedCommission_Level.SELLER_CATEGORY]: "seller_category",
  [AppliedCommission_Level.SELLER]: "seller",
  [AppliedCommission_Level.CATEGORY]: "category",
  [AppliedCommission_Level.EVERYTHING]: "everything",
  [AppliedCommission_Level.STANDARD]: "standard",
} as const satisfies Record<AppliedCommission_Level, Level>;

export const levelName = (level: AppliedCommission_Level): Level => levels[level];

export function toTermsView(terms: CommissionTerms | undefined, locale: string): TermsView {
  const format = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  return {
    percent: format.format((terms?.percentBasisPoints ?? 0) / 10_000),
    fixed: shown(terms?.fixed, locale) || null,
    floor: shown(terms?.floor, locale) || null,
    cap: shown(terms?.cap, locale) || null,
  };
}

export function toRuleView(rule: CommissionRule, names: Names, locale: string): RuleView {
  const { id, state, scope, terms, startsAt, endsAt } = rule;
  return {
    id,
    state: stateOf[state],
    level: levelOf(scope),
    product: scope?.productId ? (names.products.get(scope.productId) ?? scope.productId) : null,
    seller: scope?.sellerId ? (names.sellers.get(scope.sellerId) ?? scope.sellerId) : null,
    category: scope?.categoryId ? (names.categories.get(scope.categoryId) ?? scope.categoryId) : null,
    terms: toTermsView(terms, locale),
    typed: typedOf(terms),
    startsAt: instant(startsAt),
    endsAt: instant(endsAt),
  };
}

function levelOf(scope: CommissionScope | undefined): Level {
  if (scope?.productId) return "product";
  if (scope?.sellerId) return scope.categoryId ? "seller_category" : "seller";
  return scope?.categoryId ? "category" : "everything";
}

function typedOf(terms: CommissionTerms | undefined): RuleView["typed"] {
  const text = (amount: { currencyCode: string; minorUnits: bigint } | undefined) => (amount ? toDecimal(amount) : "");
  const { fixed, floor, cap } = terms ?? {};
  return {
    percent: String((terms?.percentBasisPoints ?? 0) / 100),
    currencyCode: (fixed ?? floor ?? cap)?.currencyCode ?? "EUR",
    ...{ fixed: text(fixed), floor: text(floor), cap: text(cap) },
  };
}

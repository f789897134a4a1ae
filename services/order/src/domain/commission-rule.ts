import type { AppliedTerms, CommissionLevel, CommissionTerms } from "./commission.ts";

export interface CommissionScope {
  readonly productId: string | null;
  readonly sellerId: string | null;
  readonly categoryId: string | null;
}

export interface CommissionRule {
  readonly id: string;
  readonly scope: CommissionScope;
  readonly terms: CommissionTerms;
  readonly startsAt: Date;
  /** Null: until it is ended. As early as its start: it never counted. */
  readonly endsAt: Date | null;
  readonly createdAt: Date;
}

export type CommissionRuleState = "scheduled" | "active" | "ended";

export function ruleState({ startsAt, endsAt }: CommissionRule, now: Date): CommissionRuleState {
  if (endsAt && endsAt <= now) return "ended";
  return endsAt && endsAt <= startsAt ? "ended" : startsAt > now ? "scheduled" : "active";
}

export function levelOf({ productId, sellerId, categoryId }: CommissionScope): Exclude<CommissionLevel, "standard"> {
  if (productId !== null) return "product";
  if (sellerId !== null) return categoryId === null ? "seller" : "seller_category";
  return categoryId === null ? "everything" : "category";
}

/** Two with the same key are for the same. */
export const scopeKey = ({ productId, sellerId, categoryId }: CommissionScope) =>
  `${productId ?? ""}/${sellerId ?? ""}/${categoryId ?? ""}`;

/** Whether both would count for the same item at the same time, so that neither is the more specific. */
export function overlaps(one: CommissionRule, other: CommissionRule): boolean {
  if (scopeKey(one.scope) !== scopeKey(other.scope)) return false;
  const [a, b] = [one.terms.currencyCode, other.terms.currencyCode];
  if (a !== null && b !== null && a !== b) return false;
  return startsBefore(one, other.endsAt) && startsBefore(other, one.endsAt) && !isEmpty(one) && !isEmpty(other);
}

const startsBefore = ({ startsAt }: CommissionRule, end: Date | null) => end === null || startsAt < end;
const isEmpty = ({ startsAt, endsAt }: CommissionRule) => endsAt !== null && endsAt <= startsAt;

export interface CommissionSubject {
  readonly productId: string;
  readonly sellerId: string;
  /** From the top. */
  readonly categoryPath: readonly string[];
  readonly currencyCode: string;
}

export type FindTerms = (subject: CommissionSubject, at: Date) => AppliedTerms;

/** Finds the terms that count: product, seller and category (the nearest), seller, category (the nearest), everything, standard. */
export function termsFinder(rules: readonly CommissionRule[], standard: CommissionTerms): FindTerms {
  const byScope = Map.groupBy(rules, ({ scope }) => scopeKey(scope));
  return (subject, at) => {
    for (const scope of scopesOf(subject)) {
      const found = byScope.get(scopeKey(scope))?.find((rule) => counts(rule, at) && isFor(rule, subject.currencyCode));
      if (found) {
        return { ruleId: found.id, level: levelOf(scope), categoryId: scope.categoryId, terms: found.terms };
      }
    }
    return { ruleId: null, level: "standard", categoryId: null, terms: standard };
  };
}

const counts = ({ startsAt, endsAt }: CommissionRule, at: Date) => startsAt <= at && (endsAt === null || endsAt > at);
const isFor = ({ terms }: CommissionRule, code: string) => terms.currencyCode === null || terms.currencyCode === code;

function scopesOf({ productId, sellerId, categoryPath }: CommissionSubject): CommissionScope[] {
  const nearestFirst = categoryPath.toReversed();
  const none = { productId: null, sellerId: null, categoryId: null };
  return [
    { ...none, productId },
    ...nearestFirst.map((categoryId) => ({ ...none, sellerId, categoryId })),
    { ...none, sellerId },
    ...nearestFirst.map((categoryId) => ({ ...none, categoryId })),
    none,
  ];
}

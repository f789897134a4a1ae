import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  AppliedCommission_Level,
  type AppliedCommissionSchema,
  type CommissionActionSchema,
  type CommissionEffectSchema,
  CommissionRule_State,
  type CommissionRuleSchema,
  type CommissionTermsSchema,
  type CommissionScope as ScopeMessage,
  type CommissionTerms as TermsMessage,
} from "@souk/contracts/order/v1/commission";
import type { CommissionActionRow } from "../db/commission-store.ts";
import { invalid } from "../domain/check-commission-rule.ts";
import type { CommissionLevel, CommissionTerms, LineCommission } from "../domain/commission.ts";
import {
  type CommissionRule,
  type CommissionRuleState,
  type CommissionScope,
  ruleState,
} from "../domain/commission-rule.ts";
import type { Effect } from "../use-cases/commission/preview-rule.ts";

const stateOf = {
  scheduled: CommissionRule_State.SCHEDULED,
  active: CommissionRule_State.ACTIVE,
  ended: CommissionRule_State.ENDED,
} as const satisfies Record<CommissionRuleState, CommissionRule_State>;

const levelOf = {
  product: AppliedCommission_Level.PRODUCT,
  seller_category: AppliedCommission_Level.SELLER_CATEGORY,
  seller: AppliedCommission_Level.SELLER,
  category: AppliedCommission_Level.CATEGORY,
  everything: AppliedCommission_Level.EVERYTHING,
  standard: AppliedCommission_Level.STANDARD,
} as const satisfies Record<CommissionLevel, AppliedCommission_Level>;

export function fromScope(scope: ScopeMessage | undefined): CommissionScope {
  return {
    productId: scope?.productId || null,
    sellerId: scope?.sellerId || null,
    categoryId: scope?.categoryId || null,
  };
}

/** @throws DomainError invalid COMMISSION_RULE_INVALID when its amounts are in several currencies */
export function fromTerms(terms: TermsMessage | undefined): CommissionTerms {
  const amounts = [terms?.fixed, terms?.floor, terms?.cap].flatMap((each) => each ?? []);
  const currencies = new Set(amounts.map(({ currencyCode }) => currencyCode));
  if (currencies.size > 1) throw invalid("fixed", "The amounts of a rule are in one currency.");
  const [currencyCode = null] = currencies;
  if (currencyCode !== null && !/^[A-Z]{3}$/.test(currencyCode))
    throw invalid("fixed", "A currency has three letters.");
  return {
    percentBasisPoints: BigInt(terms?.percentBasisPoints ?? 0),
    fixedMinor: terms?.fixed?.minorUnits ?? 0n,
    floorMinor: terms?.floor?.minorUnits ?? null,
    capMinor: terms?.cap?.minorUnits ?? null,
    currencyCode,
  };
}

export function toTerms(terms: CommissionTerms): MessageInitShape<typeof CommissionTermsSchema> {
  const { percentBasisPoints, fixedMinor, floorMinor, capMinor, currencyCode } = terms;
  const amount = (minorUnits: bigint | null) => ({ currencyCode: currencyCode ?? "", minorUnits: minorUnits ?? 0n });
  return {
    percentBasisPoints: Number(percentBasisPoints),
    ...(fixedMinor > 0n && { fixed: amount(fixedMinor) }),
    ...(floorMinor !== null && { floor: amount(floorMinor) }),
    ...(capMinor !== null && { cap: amount(capMinor) }),
  };
}

export function toRule(rule: CommissionRule, now: Date): MessageInitShape<typeof CommissionRuleSchema> {
  const { id, scope, terms, startsAt, endsAt, createdAt } = rule;
  const { productId, sellerId, categoryId } = scope;
  return {
    id,
    state: stateOf[ruleState(rule, now)],
    scope: { productId: productId ?? "", sellerId: sellerId ?? "", categoryId: categoryId ?? "" },
    terms: toTerms(terms),
    startsAt: timestampFromDate(startsAt),
    ...(endsAt && { endsAt: timestampFromDate(endsAt) }),
    createdAt: timestampFromDate(createdAt),
  };
}

export function toApplied(
  { ruleId, level, categoryId, terms, baseMinor, amountMinor }: LineCommission,
  currencyCode: string,
): MessageInitShape<typeof AppliedCommissionSchema> {
  return {
    level: levelOf[level],
    ruleId: ruleId ?? "",
    terms: toTerms(terms),
    categoryId: categoryId ?? "",
    base: { currencyCode, minorUnits: baseMinor },
    commission: { currencyCode, minorUnits: amountMinor },
  };
}

export function toEffect(effect: Effect): MessageInitShape<typeof CommissionEffectSchema> {
  const { id, currencyCode, lines, baseMinor, beforeMinor, afterMinor } = effect;
  const amount = (minorUnits: bigint) => ({ currencyCode, minorUnits });
  return { id, lines, base: amount(baseMinor), before: amount(beforeMinor), after: amount(afterMinor) };
}

export function toAction(row: CommissionActionRow): MessageInitShape<typeof CommissionActionSchema> {
  const { id, action, ruleId, actorId, reason, before, after, at } = row;
  const told = { before: before ? JSON.stringify(before) : "", after: JSON.stringify(after) };
  return { id, action, ruleId, actorId, reason, ...told, at: timestampFromDate(at) };
}

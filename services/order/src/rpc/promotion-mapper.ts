import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { type Timestamp, timestampDate, timestampFromDate } from "@bufbuild/protobuf/wkt";
import { MoneySchema } from "@souk/contracts/money/v1/money";
import {
  FreeDeliverySchema,
  Promotion_State,
  type PromotionSchema,
  type PromotionTerms,
  type PromotionTermsSchema,
} from "@souk/contracts/order/v1/promotion";
import { invalid } from "../domain/check-promotion.ts";
import { normalCode } from "../domain/coupon-status.ts";
import { type Benefit, type Promotion, type PromotionState, stateOf } from "../domain/promotion.ts";

const protoOf = {
  scheduled: Promotion_State.SCHEDULED,
  active: Promotion_State.ACTIVE,
  ended: Promotion_State.ENDED,
} as const satisfies Record<PromotionState, Promotion_State>;

export function toMessage(promotion: Promotion, now: Date): MessageInitShape<typeof PromotionSchema> {
  return {
    id: promotion.id,
    state: protoOf[stateOf(promotion, now)],
    terms: toTerms(promotion),
    useCount: promotion.useCount,
    createdAt: timestampFromDate(promotion.createdAt),
  };
}

/** A new promotion on these terms. */
export function fromTerms(terms: PromotionTerms, { id, now }: { id: string; now: Date }): Promotion {
  return {
    id,
    sellerId: terms.sellerId || null,
    name: { ...terms.name?.byLanguage },
    couponCode: normalCode(terms.couponCode) || null,
    benefit: benefitOf(terms),
    categoryIds: terms.categoryIds,
    productIds: terms.productIds,
    minimumMinor: terms.minimumSpend?.minorUnits ?? 0n,
    currencyCode: currencyOf(terms),
    startsAt: dateOf(terms.startsAt) ?? now,
    endsAt: dateOf(terms.endsAt) ?? null,
    endedAt: null,
    totalLimit: terms.totalLimit,
    shopperLimit: terms.shopperLimit,
    useCount: 0,
    marketplaceBasisPoints: BigInt(terms.marketplaceBasisPoints),
    createdAt: now,
  };
}

export function dateOf(at: Timestamp | undefined): Date | undefined {
  return at && timestampDate(at);
}

function benefitOf({ benefit }: PromotionTerms): Benefit {
  switch (benefit.case) {
    case "percentOffBasisPoints":
      return { kind: "percent_off", basisPoints: BigInt(benefit.value) };
    case "amountOff":
      return { kind: "amount_off", amountMinor: benefit.value.minorUnits };
    case "freeDelivery":
      return { kind: "free_delivery" };
    default:
      throw invalid("benefit", "A promotion takes something off.");
  }
}

function currencyOf({ benefit, minimumSpend }: PromotionTerms): string | null {
  const amountOff = benefit.case === "amountOff" ? benefit.value.currencyCode : undefined;
  const minimum = minimumSpend?.currencyCode;
  if (amountOff && minimum && amountOff !== minimum) throw invalid("minimum_spend", `Its amounts are in ${amountOff}.`);
  return amountOff ?? minimum ?? null;
}

function toTerms(promotion: Promotion): MessageInitShape<typeof PromotionTermsSchema> {
  const { minimumMinor, startsAt, endsAt, endedAt, currencyCode } = promotion;
  const over = endedAt ?? endsAt;
  return {
    sellerId: promotion.sellerId ?? "",
    name: { byLanguage: { ...promotion.name } },
    couponCode: promotion.couponCode ?? "",
    benefit: toBenefit(promotion),
    categoryIds: [...promotion.categoryIds],
    productIds: [...promotion.productIds],
    ...(currencyCode && minimumMinor > 0n && { minimumSpend: { currencyCode, minorUnits: minimumMinor } }),
    startsAt: timestampFromDate(startsAt),
    ...(over && { endsAt: timestampFromDate(over) }),
    totalLimit: promotion.totalLimit,
    shopperLimit: promotion.shopperLimit,
    marketplaceBasisPoints: Number(promotion.marketplaceBasisPoints),
  };
}

type BenefitInit = Exclude<PromotionTerms["benefit"], { case: undefined }>;

function toBenefit({ benefit, currencyCode }: Promotion): BenefitInit {
  switch (benefit.kind) {
    case "percent_off":
      return { case: "percentOffBasisPoints", value: Number(benefit.basisPoints) };
    case "amount_off": {
      const value = create(MoneySchema, { currencyCode: currencyCode ?? "", minorUnits: benefit.amountMinor });
      return { case: "amountOff", value };
    }
    case "free_delivery":
      return { case: "freeDelivery", value: create(FreeDeliverySchema) };
  }
}

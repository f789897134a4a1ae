import type { Texts } from "./order.ts";

export type Benefit =
  | { readonly kind: "percent_off"; readonly basisPoints: bigint }
  | { readonly kind: "amount_off"; readonly amountMinor: bigint }
  | { readonly kind: "free_delivery" };

export const benefitKinds = ["percent_off", "amount_off", "free_delivery"] as const satisfies Benefit["kind"][];
export type BenefitKind = Benefit["kind"];

/** What makes an order cheaper, by itself or by a code. */
export interface Promotion {
  readonly id: string;
  /** Null: over all sellers. */
  readonly sellerId: string | null;
  readonly name: Texts;
  /** In upper case. Null: it applies by itself. */
  readonly couponCode: string | null;
  readonly benefit: Benefit;
  /** What it is for; both empty: everything. */
  readonly categoryIds: readonly string[];
  readonly productIds: readonly string[];
  /** 0: none. */
  readonly minimumMinor: bigint;
  /** Of its amounts; null when it has none, and then it is for every currency. */
  readonly currencyCode: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** When somebody ended it. */
  readonly endedAt: Date | null;
  /** 0: no limit. */
  readonly totalLimit: number;
  readonly shopperLimit: number;
  readonly useCount: number;
  /** What of it the marketplace pays; the seller pays the rest. */
  readonly marketplaceBasisPoints: bigint;
  readonly createdAt: Date;
}

export type PromotionState = "scheduled" | "active" | "ended";

export function stateOf({ startsAt, endsAt, endedAt }: Promotion, now: Date): PromotionState {
  if (endedAt || (endsAt && endsAt <= now)) return "ended";
  return startsAt > now ? "scheduled" : "active";
}

/** How often one shopper uses a promotion: in orders, and in checkouts that are not finished. */
export interface ShopperUses {
  readonly ordered: number;
  readonly open: number;
}

export const noUses: ShopperUses = { ordered: 0, open: 0 };

export type Unusable = "not_started" | "expired" | "used_up" | "already_used" | "in_open_checkout";

/** Why a promotion cannot be used now whatever is bought; undefined when it can. */
export function unusable(promotion: Promotion, uses: ShopperUses, now: Date): Unusable | undefined {
  const state = stateOf(promotion, now);
  if (state !== "active") return state === "ended" ? "expired" : "not_started";
  const { shopperLimit, totalLimit, useCount } = promotion;
  if (shopperLimit > 0 && uses.ordered >= shopperLimit) return "already_used";
  if (shopperLimit > 0 && uses.ordered + uses.open >= shopperLimit) return "in_open_checkout";
  return totalLimit > 0 && useCount >= totalLimit ? "used_up" : undefined;
}

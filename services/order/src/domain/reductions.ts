import { allocate } from "@souk/money/allocate";
import { eligibility, isMet, type PricedLine } from "./eligible-lines.ts";
import { partOf } from "./part-of.ts";
import type { Promotion } from "./promotion.ts";
import type { CouponEffect } from "./quote.ts";
import { sumOf } from "./sum-of.ts";

/** What one promotion takes off one line, or off one seller's delivery. Always above zero. */
export interface Reduction {
  readonly promotion: Promotion;
  readonly sellerId: string;
  /** Position of the line; undefined: the delivery. */
  readonly lineAt: number | undefined;
  readonly amountMinor: bigint;
}

/** A seller's delivery: what it costs, and what the standard one would. */
export interface DeliveryPrice {
  readonly sellerId: string;
  readonly priceMinor: bigint;
  readonly standardMinor: bigint;
}

interface Priced {
  readonly lines: readonly PricedLine[];
  readonly deliveries: readonly DeliveryPrice[];
}

interface Offered {
  readonly automatic: readonly Promotion[];
  readonly coupon?: Promotion | undefined;
}

interface Reductions {
  readonly reductions: readonly Reduction[];
  readonly coupon: CouponEffect | undefined;
}

/**
 * Everything that promotions take off. Of those that apply by themselves, each line gets the one that takes most off it, and each
 * delivery one; then the coupon takes its part of what is left. What a promotion takes off several lines is split by their
 * prices, by largest remainder; no line and no delivery ever goes below zero.
 */
export function reductionsOf(priced: Priced, { automatic, coupon }: Offered): Reductions {
  const own = [...bestPerLine(priced, automatic), ...bestPerDelivery(priced, automatic)];
  if (!coupon) return { reductions: own, coupon: undefined };
  const found = eligibility(coupon, priced.lines);
  const effect = couponEffect(found);
  if (effect) return { reductions: own, coupon: effect };
  const left = leftOf(priced, own);
  const off = coupon.benefit.kind === "free_delivery" ? offDelivery(coupon, left) : offLines(coupon, left.lines);
  return { reductions: [...own, ...off], coupon: { result: off.length > 0 ? "applied" : "nothing_to_discount" } };
}

function couponEffect({ at, missingMinor }: ReturnType<typeof eligibility>): CouponEffect | undefined {
  if (at.length === 0) return { result: "not_for_these" };
  return missingMinor > 0n ? { result: "below_minimum", missingMinor } : undefined;
}

function bestPerLine({ lines }: Priced, automatic: readonly Promotion[]): Reduction[] {
  const best = new Map<number, Reduction>();
  for (const promotion of automatic) {
    if (promotion.benefit.kind === "free_delivery" || !isMet(eligibility(promotion, lines))) continue;
    for (const off of offLines(promotion, lines)) {
      const { lineAt = -1 } = off;
      if (off.amountMinor > (best.get(lineAt)?.amountMinor ?? 0n)) best.set(lineAt, off);
    }
  }
  return [...best.values()];
}

function bestPerDelivery(priced: Priced, automatic: readonly Promotion[]): Reduction[] {
  const best = new Map<string, Reduction>();
  for (const promotion of automatic) {
    if (promotion.benefit.kind !== "free_delivery" || !isMet(eligibility(promotion, priced.lines))) continue;
    for (const off of offDelivery(promotion, priced)) if (!best.has(off.sellerId)) best.set(off.sellerId, off);
  }
  return [...best.values()];
}

/** `lines` with what they still cost. */
function offLines(promotion: Promotion, lines: readonly PricedLine[]): Reduction[] {
  const { at } = eligibility(promotion, lines);
  const costs = at.map((position) => lines[position]?.totalMinor ?? 0n);
  if (costs.length === 0) return [];
  const parts = allocate(amountOff(promotion, sumOf(costs)), costs);
  return at.flatMap((lineAt, index) => {
    const amountMinor = parts[index] ?? 0n;
    const sellerId = lines[lineAt]?.offer.sellerId;
    return amountMinor > 0n && sellerId ? [{ promotion, sellerId, lineAt, amountMinor }] : [];
  });
}

function amountOff({ benefit }: Promotion, cost: bigint): bigint {
  if (benefit.kind === "percent_off") return partOf(cost, benefit.basisPoints);
  if (benefit.kind === "free_delivery") return 0n;
  return benefit.amountMinor < cost ? benefit.amountMinor : cost;
}

/** What standard delivery costs, of sellers that it has a line of. A dearer delivery costs the difference. */
function offDelivery(promotion: Promotion, { lines, deliveries }: Priced): Reduction[] {
  const { at } = eligibility(promotion, lines);
  const sellerIds = new Set(at.map((position) => lines[position]?.offer.sellerId));
  return deliveries.flatMap(({ sellerId, priceMinor, standardMinor }) => {
    const amountMinor = priceMinor < standardMinor ? priceMinor : standardMinor;
    const isOff = amountMinor > 0n && sellerIds.has(sellerId);
    return isOff ? [{ promotion, sellerId, lineAt: undefined, amountMinor }] : [];
  });
}

/** What lines and deliveries cost after the reductions. */
function leftOf({ lines, deliveries }: Priced, reductions: readonly Reduction[]): Priced {
  const off = (isIt: (reduction: Reduction) => boolean) =>
    sumOf(reductions.filter(isIt).map(({ amountMinor }) => amountMinor));
  return {
    lines: lines.map((line, at) => ({ ...line, totalMinor: line.totalMinor - off(({ lineAt }) => lineAt === at) })),
    deliveries: deliveries.map(({ sellerId, priceMinor, standardMinor }) => {
      const taken = off((reduction) => reduction.lineAt === undefined && reduction.sellerId === sellerId);
      return { sellerId, priceMinor: priceMinor - taken, standardMinor: standardMinor - taken };
    }),
  };
}

import type { Db } from "@souk/database/database";
import { usesOf } from "../db/claim-store.ts";
import type { PromotionReads } from "../db/promotion-reads.ts";
import { type CouponStatus, normalCode, refusedCoupon } from "../domain/coupon-status.ts";
import { noUses, type Promotion, unusable } from "../domain/promotion.ts";

interface Input {
  readonly sellerIds: readonly string[];
  /** Empty: none. */
  readonly couponCode: string;
  /** Undefined: nobody that is known. */
  readonly shopperId: string | undefined;
}

interface Loaded {
  readonly automatic: readonly Promotion[];
  /** One that can be used. */
  readonly coupon: Promotion | undefined;
  /** Why the code cannot be used, if one was given and it cannot. */
  readonly refused: CouponStatus | undefined;
}

/** The promotions that can be used now by this shopper at these sellers. */
export async function loadPromotions(
  { db, promotions, now }: { db: Db; promotions: PromotionReads; now: () => Date },
  { sellerIds, couponCode, shopperId }: Input,
): Promise<Loaded> {
  const at = now();
  const code = normalCode(couponCode);
  const [automatic, coupon] = await Promise.all([
    promotions.automatic(sellerIds, at),
    code ? promotions.byCode(code) : undefined,
  ]);
  const limited = [...automatic, ...(coupon ? [coupon] : [])].filter(({ shopperLimit }) => shopperLimit > 0);
  const ids = limited.map(({ id }) => id);
  const uses = shopperId ? await usesOf(db, shopperId, ids) : new Map();
  const refused = code ? refusedCoupon(code, coupon, { uses: coupon && uses.get(coupon.id), now: at }) : undefined;
  return {
    automatic: automatic.filter((each) => unusable(each, uses.get(each.id) ?? noUses, at) === undefined),
    coupon: refused ? undefined : coupon,
    refused,
  };
}

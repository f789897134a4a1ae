import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { isUniqueViolation } from "@souk/database/unique-violation";
import { DomainError } from "@souk/errors/domain-error";
import { closeExpired, countOpen, findPromotion, insertPromotionOnce } from "../db/promotion-store.ts";
import { checkPromotion } from "../domain/check-promotion.ts";
import type { Promotion } from "../domain/promotion.ts";

/** Every quote looks at those that are not over. */
const mostOpen = 100;

/** Starts a promotion. Its id comes from the request: a repeat long after finds it too. */
export async function createPromotion(
  { db, now }: { db: Db; now: () => Date },
  { request, promotion }: { request: RequestKey; promotion: Promotion },
): Promise<Promotion> {
  try {
    return await once(db, request, (tx) => create(tx, promotion, now()));
  } catch (error) {
    if (!isUniqueViolation(error, "promotions_coupon")) throw error;
    throw new DomainError("already_exists", "COUPON_CODE_TAKEN", "Another promotion has this code until it ends.", {
      code: promotion.couponCode ?? "",
    });
  }
}

async function create(tx: Tx, promotion: Promotion, now: Date): Promise<Promotion> {
  const known = await findPromotion(tx, promotion.id);
  if (known) return known;
  checkPromotion(promotion, now);
  if ((await countOpen(tx, promotion.sellerId, now)) >= mostOpen) {
    throw new DomainError(
      "failed_precondition",
      "PROMOTIONS_TOO_MANY",
      `At most ${mostOpen} promotions run at a time.`,
    );
  }
  if (promotion.couponCode) await closeExpired(tx, promotion.couponCode, now);
  await insertPromotionOnce(tx, promotion);
  return promotion;
}

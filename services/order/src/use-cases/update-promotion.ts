import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { lockPromotion, savePromotion } from "../db/promotion-store.ts";
import { checkEnd, checkName } from "../domain/check-promotion.ts";
import { type Promotion, stateOf } from "../domain/promotion.ts";

interface Deps {
  readonly db: Db;
  readonly now: () => Date;
}

type Change = Pick<Promotion, "name" | "endsAt" | "totalLimit" | "shopperLimit">;

/** Changes a promotion that is not over. The caller may manage it. */
export async function updatePromotion(
  deps: Deps,
  { request, id, change }: { request: RequestKey; id: string; change: Change },
): Promise<Promotion> {
  return once(deps.db, request, async (tx) => {
    const promotion = await locked(tx, id);
    const now = deps.now();
    if (stateOf(promotion, now) === "ended") {
      throw new DomainError("failed_precondition", "PROMOTION_ENDED", "It is over; make a new one.");
    }
    checkName(change.name);
    checkEnd(change.endsAt, promotion.startsAt > now ? promotion.startsAt : now);
    const changed = { ...promotion, ...change };
    await savePromotion(tx, changed);
    return changed;
  });
}

/** Ends a promotion now. One that is over stays as it is. */
export async function endPromotion(
  deps: Deps,
  { request, id }: { request: RequestKey; id: string },
): Promise<Promotion> {
  return once(deps.db, request, async (tx) => {
    const promotion = await locked(tx, id);
    if (promotion.endedAt) return promotion;
    const ended = { ...promotion, endedAt: deps.now() };
    await savePromotion(tx, ended);
    return ended;
  });
}

async function locked(tx: Tx, id: string): Promise<Promotion> {
  const promotion = await lockPromotion(tx, id);
  if (!promotion) throw promotionNotFound();
  return promotion;
}

export function promotionNotFound(): DomainError {
  return new DomainError("not_found", "PROMOTION_NOT_FOUND", "There is no such promotion.");
}

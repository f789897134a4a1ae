import { audit } from "@souk/database/audit";
import { once, type RequestKey } from "@souk/database/once";
import { inTransaction } from "@souk/database/transaction";
import { newId } from "@souk/ids/id";
import { type Closure, closuresOf, dayOf, deleteClosure, insertClosure } from "../db/shop-store.ts";
import type { SellerDeps } from "../deps.ts";
import { requireClosure } from "../domain/closure.ts";
import { announceSeller } from "./announce-seller.ts";
import { lockShopFor } from "./member-access.ts";

type Deps = Pick<SellerDeps, "db" | "now">;

interface ScheduleInput {
  readonly request: RequestKey;
  readonly actorId: string;
  readonly sellerId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly note: Record<string, string>;
}

/** Days on which the shop sends nothing; shoppers read it on its page. */
export async function scheduleClosure(deps: Deps, input: ScheduleInput): Promise<Closure> {
  const { sellerId, actorId, startsOn, endsOn, note } = input;
  return once(deps.db, input.request, async (tx) => {
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_shop");
    const others = await closuresOf(tx, [sellerId], deps.now());
    requireClosure({ startsOn, endsOn }, others, dayOf(deps.now()));
    const closure = { id: newId(), sellerId, startsOn, endsOn, note };
    await insertClosure(tx, closure);
    await announceSeller(tx, seller, deps.now());
    const named = { subjectId: sellerId, subjectName: seller.name };
    const after = { starts_on: startsOn, ends_on: endsOn };
    await audit(tx, { actor: `user:${actorId}`, action: "closure.scheduled", ...named, after });
    return closure;
  });
}

/** The shop is open after all; a closure that is gone is no error. */
export async function cancelClosure(
  deps: Deps,
  input: { actorId: string; sellerId: string; closureId: string },
): Promise<void> {
  const { sellerId, actorId } = input;
  await inTransaction(deps.db, async (tx) => {
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_shop");
    const gone = await deleteClosure(tx, sellerId, input.closureId);
    if (!gone) return;
    await announceSeller(tx, seller, deps.now());
    const named = { subjectId: sellerId, subjectName: seller.name };
    const before = { starts_on: gone.startsOn, ends_on: gone.endsOn };
    await audit(tx, { actor: `user:${actorId}`, action: "closure.cancelled", ...named, before });
  });
}

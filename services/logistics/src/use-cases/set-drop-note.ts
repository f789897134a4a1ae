import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { deliveriesOfOrder, findDeliveries, lockDeliveries } from "../db/delivery-store.ts";
import { updateDrop } from "../db/drop-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { hasEnded } from "../domain/delivery-state.ts";
import { notePlace } from "../sealed.ts";
import { tellOf } from "./move-delivery.ts";

interface Input {
  readonly request: RequestKey;
  readonly shopperId: string;
  readonly orderId: string;
  readonly note: string;
}

/** For all drops of an order that are not over. @throws DomainError DELIVERY_NOT_FOUND for another's too, DELIVERY_ENDED */
export async function setDropNote(deps: Pick<LogisticsDeps, "db" | "now" | "sealer">, input: Input): Promise<void> {
  const { request, shopperId, orderId, note } = input;
  await once(deps.db, request, async (tx) => {
    const own = (await deliveriesOfOrder(tx, orderId)).filter((each) => each.shopperId === shopperId);
    if (own.length === 0)
      throw new DomainError("not_found", "DELIVERY_NOT_FOUND", "There is no such delivery of yours.");
    const ids = own.map(({ id }) => id);
    await lockDeliveries(tx, ids);
    const open = (await findDeliveries(tx, ids)).filter(({ state }) => !hasEnded(state));
    if (open.length === 0) throw new DomainError("failed_precondition", "DELIVERY_ENDED", "It is delivered already.");
    for (const dropId of new Set(open.flatMap((each) => each.dropId ?? []))) {
      const text = note.trim();
      await updateDrop(tx, dropId, { noteSealed: text === "" ? null : deps.sealer.seal(notePlace(dropId), text) });
    }
    for (const delivery of open) await tellOf(tx, delivery, "changed", { at: deps.now() });
  });
}

import type { Db } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { insertAdjustments } from "../db/adjustment-store.ts";
import {
  addOnHand,
  locationsOf,
  lockStock,
  putIntoLocation,
  type StockRow,
  takeOutOfLocation,
} from "../db/stock-store.ts";
import { appendStockChanged } from "../events/stock-events.ts";

interface Input {
  readonly request: RequestKey;
  readonly actorId: string;
  readonly offerId: string;
  readonly sellerId: string;
  readonly location: string;
  readonly delta: bigint;
  readonly reason: string;
}

/** Adds pieces to a location or takes some, with a reason that is kept. Reserved pieces cannot be taken. */
export async function adjustStock(deps: { db: Db }, input: Input): Promise<StockRow> {
  const { offerId, location, delta } = input;
  return once(deps.db, input.request, async (tx) => {
    const [row] = await lockStock(tx, [offerId]);
    if (!row || row.sellerId !== input.sellerId)
      throw new DomainError("not_found", "OFFER_NOT_FOUND", "This seller has no such offer.");
    const shelf = (await locationsOf(tx, [offerId])).find((place) => place.location === location)?.onHand ?? 0n;
    if (shelf + delta < 0n) {
      throw new DomainError("failed_precondition", "STOCK_INSUFFICIENT", `Only ${shelf} are at ${location}.`, {
        onHand: String(shelf),
      });
    }
    if (row.onHand + delta < row.reserved) {
      throw new DomainError(
        "failed_precondition",
        "STOCK_RESERVED",
        `${row.reserved} are reserved for orders and cannot be taken.`,
        {
          reserved: String(row.reserved),
        },
      );
    }
    const onHandAfter =
      delta >= 0n
        ? await putIntoLocation(tx, offerId, { location, quantity: delta })
        : await takeOutOfLocation(tx, offerId, { location, quantity: -delta });
    await insertAdjustments(tx, [
      {
        ...{ offerId, sellerId: row.sellerId, location, delta, onHandAfter },
        ...{ reason: input.reason, actorId: input.actorId },
      },
    ]);
    const [changed] = await addOnHand(tx, [{ offerId, quantity: delta }]);
    if (!changed) throw new Error("the locked stock is gone");
    await appendStockChanged(tx, [changed], () => delta);
    return changed;
  });
}

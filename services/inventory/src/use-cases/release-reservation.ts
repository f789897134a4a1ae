import type { Db, Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { insertAdjustments, type NewAdjustment, saleAdjustments } from "../db/adjustment-store.ts";
import { deleteLines, insertReservationOnce, linesOf, lockReservation, saveState } from "../db/reservation-store.ts";
import { addOnHand, putIntoLocation, unreserve } from "../db/stock-store.ts";
import type { DemandLine } from "../domain/demand.ts";
import { appendStockChanged } from "../events/stock-events.ts";

/** Gives an order's stock back, held or sold. Leaves a mark when there was none, so that a late reservation is refused. */
export async function releaseReservation(deps: { db: Db; now: () => Date }, input: { orderId: string }): Promise<void> {
  await inTransaction(deps.db, (tx) => releaseIn(tx, input.orderId, deps.now()));
}

/** The same inside a transaction of the caller's. */
export async function releaseIn(tx: Tx, orderId: string, now: Date): Promise<void> {
  if (await insertReservationOnce(tx, { orderId, state: "released", expiresAt: now })) return;
  const row = await lockReservation(tx, orderId);
  if (row?.state === "held") await giveBackHeld(tx, orderId, "released");
  if (row?.state === "committed") await giveBackSold(tx, orderId);
}

/** Makes held pieces available again; the reservation is locked by the caller. */
export async function giveBackHeld(tx: Tx, orderId: string, state: "released" | "expired"): Promise<void> {
  const lines = await linesOf(tx, orderId);
  const freed = await unreserve(tx, lines);
  const quantities = new Map(lines.map((line) => [line.offerId, line.quantity]));
  await appendStockChanged(tx, freed, (offerId) => quantities.get(offerId) ?? 0n);
  await saveState(tx, orderId, state);
}

/** Gives back what one seller of an order sold; what was given back before is not there any more. */
export async function releaseLinesIn(tx: Tx, orderId: string, offerIds: readonly string[]): Promise<void> {
  const row = await lockReservation(tx, orderId);
  if (row?.state !== "committed") return;
  const given = new Set(offerIds);
  const lines = (await linesOf(tx, orderId)).filter((line) => given.has(line.offerId));
  await giveBackLines(tx, orderId, lines);
  await deleteLines(tx, orderId, offerIds);
}

async function giveBackSold(tx: Tx, orderId: string): Promise<void> {
  await giveBackLines(tx, orderId, await linesOf(tx, orderId));
  await saveState(tx, orderId, "released");
}

async function giveBackLines(tx: Tx, orderId: string, lines: readonly DemandLine[]): Promise<void> {
  if (lines.length === 0) return;
  const returned = await addOnHand(tx, lines);
  const quantities = new Map(lines.map((line) => [line.offerId, line.quantity]));
  await appendStockChanged(tx, returned, (offerId) => quantities.get(offerId) ?? 0n);
  await putBackOnShelves(tx, orderId, new Set(quantities.keys()));
}

async function putBackOnShelves(tx: Tx, orderId: string, offerIds: ReadonlySet<string>): Promise<void> {
  const log: NewAdjustment[] = [];
  for (const sale of await saleAdjustments(tx, orderId)) {
    if (!offerIds.has(sale.offerId)) continue;
    const { offerId, sellerId, location } = sale;
    const onHandAfter = await putIntoLocation(tx, offerId, { location, quantity: -sale.delta });
    const moved = { offerId, sellerId, location, delta: -sale.delta, onHandAfter };
    log.push({ ...moved, reason: "returned", actorId: "checkout", orderId });
  }
  await insertAdjustments(tx, log);
}

import type { Db, Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { checkout, givenBack, insertAdjustments, type NewAdjustment, saleAdjustments } from "../db/adjustment-store.ts";
import {
  deleteLines,
  insertReservationOnce,
  linesOf,
  lockReservation,
  saveState,
  takeOffLine,
} from "../db/reservation-store.ts";
import { addOnHand, putIntoLocation, unreserve } from "../db/stock-store.ts";
import { type DemandLine, sumDemand } from "../domain/demand.ts";
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

/** Gives back some pieces of what an order bought; never more than is left of them. */
export async function releasePiecesIn(tx: Tx, orderId: string, pieces: readonly DemandLine[]): Promise<void> {
  const row = await lockReservation(tx, orderId);
  if (row?.state !== "committed") return;
  const sold = new Map((await linesOf(tx, orderId)).map(({ offerId, quantity }) => [offerId, quantity]));
  const lines = sumDemand(pieces).flatMap(({ offerId, quantity }) => {
    const given = smaller(quantity, sold.get(offerId) ?? 0n);
    return given > 0n ? [{ offerId, quantity: given }] : [];
  });
  await giveBackLines(tx, orderId, lines);
  for (const line of lines) await takeOffLine(tx, orderId, line);
  const isGone = ({ offerId, quantity }: DemandLine) => sold.get(offerId) === quantity;
  await deleteLines(
    tx,
    orderId,
    lines.filter(isGone).map(({ offerId }) => offerId),
  );
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
  await putBackOnShelves(tx, orderId, quantities);
}

/** Where they were sold from, but for what is back there already. */
async function putBackOnShelves(tx: Tx, orderId: string, wanted: ReadonlyMap<string, bigint>): Promise<void> {
  const left = new Map(wanted);
  const log: NewAdjustment[] = [];
  const given = await givenBack(tx, orderId);
  for (const { offerId, sellerId, location, delta } of await saleAdjustments(tx, orderId)) {
    const missing = left.get(offerId) ?? 0n;
    const back = given.find((each) => each.offerId === offerId && each.location === location)?.quantity ?? 0n;
    const quantity = smaller(missing, -delta - back);
    if (quantity <= 0n) continue;
    left.set(offerId, missing - quantity);
    const onHandAfter = await putIntoLocation(tx, offerId, { location, quantity });
    const moved = { offerId, sellerId, location, delta: quantity, onHandAfter };
    log.push({ ...moved, reason: "returned", actorId: checkout, orderId });
  }
  await insertAdjustments(tx, log);
}

const smaller = (one: bigint, other: bigint) => (one < other ? one : other);

import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { sql } from "drizzle-orm";
import { insertAdjustments, type NewAdjustment } from "../db/adjustment-store.ts";
import { locationStock } from "../db/schema.ts";
import { addOnHand, insertMissing, locationsOf, lockStock, type StockRow } from "../db/stock-store.ts";
import { appendStockChanged } from "../events/stock-events.ts";

export interface StockCount {
  readonly offerId: string;
  readonly sellerId: string;
  readonly location: string;
  readonly onHand: bigint;
}

interface Input {
  readonly request: RequestKey;
  readonly actorId: string;
  readonly counts: readonly StockCount[];
}

/** Puts counted stock in place of what the books said, all counts or none. What is reserved stays covered. */
export async function setStock(deps: { db: Db }, input: Input): Promise<StockRow[]> {
  refuseRepeats(input.counts);
  return once(deps.db, input.request, async (tx) => {
    const offerIds = [...new Set(input.counts.map((count) => count.offerId))];
    await insertMissing(tx, input.counts);
    const locked = await lockStock(tx, offerIds);
    refuseForeign(locked, input.counts);
    const deltas = await countLocations(tx, input);
    refuseBelowReserved(locked, deltas);
    const changed = await addOnHand(
      tx,
      [...deltas].map(([offerId, quantity]) => ({ offerId, quantity })),
    );
    await appendStockChanged(tx, changed, (offerId) => deltas.get(offerId) ?? 0n);
    return changed;
  });
}

function refuseRepeats(counts: readonly StockCount[]): void {
  const places = counts.map((count) => `${count.offerId} ${count.location}`);
  if (new Set(places).size === places.length) return;
  throw new DomainError("invalid", "COUNT_REPEATED", "An offer is counted twice at one location; count it once.");
}

function refuseForeign(locked: readonly StockRow[], counts: readonly StockCount[]): void {
  const owner = new Map(locked.map((row) => [row.offerId, row.sellerId]));
  if (counts.every((count) => owner.get(count.offerId) === count.sellerId)) return;
  throw new DomainError("not_found", "OFFER_NOT_FOUND", "This seller has no such offer.");
}

/** Writes the counts; by how much each offer's stock changed. */
async function countLocations(tx: Tx, { counts, actorId }: Input): Promise<Map<string, bigint>> {
  const before = await locationsOf(
    tx,
    counts.map((count) => count.offerId),
  );
  const deltas = new Map<string, bigint>();
  const log: NewAdjustment[] = [];
  for (const { offerId, sellerId, location, onHand } of counts) {
    const was = before.find((row) => row.offerId === offerId && row.location === location)?.onHand ?? 0n;
    deltas.set(offerId, (deltas.get(offerId) ?? 0n) + onHand - was);
    if (onHand !== was)
      log.push({
        ...{ offerId, sellerId, location, delta: onHand - was, onHandAfter: onHand },
        ...{ reason: "counted", actorId },
      });
  }
  await tx
    .insert(locationStock)
    .values(counts.map(({ offerId, location, onHand }) => ({ offerId, location, onHand })))
    .onConflictDoUpdate({
      target: [locationStock.offerId, locationStock.location],
      set: { onHand: sql`excluded.on_hand` },
    });
  await insertAdjustments(tx, log);
  return deltas;
}

function refuseBelowReserved(locked: readonly StockRow[], deltas: ReadonlyMap<string, bigint>): void {
  for (const row of locked) {
    if (row.onHand + (deltas.get(row.offerId) ?? 0n) >= row.reserved) continue;
    throw new DomainError(
      "failed_precondition",
      "STOCK_RESERVED",
      `${row.reserved} are reserved for orders; the count cannot be lower.`,
      {
        offerId: row.offerId,
        reserved: String(row.reserved),
      },
    );
  }
}

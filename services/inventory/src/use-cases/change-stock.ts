import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { countLowStock, type SellerStockRow, saveThresholds, sellerStockOf } from "../db/seller-stock-store.ts";
import { insertMissing, locationsOf, lockStock } from "../db/stock-store.ts";
import { defaultLowThreshold } from "../domain/low-stock.ts";
import { type Movement, StockBooks, type StockChange } from "../domain/stock-books.ts";
import { recordMovements } from "./record-movements.ts";

interface Input {
  readonly request: RequestKey;
  readonly actorId: string;
  readonly sellerId: string;
  readonly changes: readonly StockChange[];
  /** Offers of the seller's that may have no books yet. */
  readonly uncounted: readonly string[];
}

export interface ChangeResult {
  readonly offerId: string;
  readonly stock: SellerStockRow | undefined;
  readonly refusal:
    | { readonly reason: string; readonly message: string; readonly metadata: Record<string, string> }
    | undefined;
}

/** Changes the stock of many offers; each change stands or is refused by itself, and reserved pieces stay covered. */
export async function changeStock(deps: { db: Db }, input: Input): Promise<ChangeResult[]> {
  return once(deps.db, input.request, (tx) => change(tx, input));
}

async function change(tx: Tx, input: Input): Promise<ChangeResult[]> {
  const { sellerId, actorId, changes } = input;
  await insertMissing(
    tx,
    input.uncounted.map((offerId) => ({ offerId, sellerId })),
  );
  const offerIds = [...new Set(changes.map(({ offerId }) => offerId))].sort();
  const owned = (await lockStock(tx, offerIds)).filter((row) => row.sellerId === sellerId);
  const books = new StockBooks(owned, owned.length > 0 ? await locationsOf(tx, offerIds) : []);
  const tried = changes.map((each) => attempt(books, each));
  const done = tried.flatMap(({ movement }, at) => {
    const { reason, note } = changes[at] ?? { reason: "other", note: "" };
    return movement && movement.delta !== 0n ? [{ ...movement, reason, note }] : [];
  });
  await recordMovements(tx, { sellerId, actorId }, done);
  await setThresholds(
    tx,
    sellerId,
    changes.filter((_, at) => tried[at]?.movement),
  );
  const after = new Map((await sellerStockOf(tx, sellerId, offerIds)).map((row) => [row.offerId, row]));
  return changes.map(({ offerId }, at) => ({
    offerId,
    stock: after.get(offerId),
    refusal: tried[at]?.refusal,
  }));
}

function attempt(
  books: StockBooks,
  change: StockChange,
): { movement?: Movement; refusal?: NonNullable<ChangeResult["refusal"]> } {
  try {
    if (change.amount && change.reason === "other" && change.note === "")
      throw new DomainError("invalid", "NOTE_MISSING", "Say in the note what happened.");
    return { movement: books.change(change) };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const { reason, message, metadata } = error;
    return { refusal: { reason, message, metadata } };
  }
}

async function setThresholds(tx: Tx, sellerId: string, changes: readonly StockChange[]): Promise<void> {
  const thresholds = new Map<string, bigint | null>();
  for (const { offerId, threshold } of changes)
    if (threshold !== undefined) thresholds.set(offerId, threshold === "default" ? null : threshold);
  if (thresholds.size === 0) return;
  const { threshold } = await countLowStock(tx, sellerId, 0);
  await saveThresholds(tx, thresholds, threshold ?? defaultLowThreshold);
}

import type { Db } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { type SellerStockRow, sellerStockOf } from "../db/seller-stock-store.ts";
import { locationsOf, lockStock } from "../db/stock-store.ts";
import { StockBooks } from "../domain/stock-books.ts";
import { recordMovements } from "./record-movements.ts";

interface Input {
  readonly request: RequestKey;
  readonly actorId: string;
  readonly sellerId: string;
  readonly offerId: string;
  readonly from: string;
  readonly to: string;
  readonly quantity: bigint;
  readonly note: string;
}

/** Moves pieces from one location to another. Whoever holds some holds them still: no location is reserved from. */
export async function transferStock(deps: { db: Db }, input: Input): Promise<SellerStockRow> {
  const { sellerId, offerId, from, to, note } = input;
  if (from === to) throw new DomainError("invalid", "LOCATION_SAME", "Choose another location to move it to.");
  return once(deps.db, input.request, async (tx) => {
    const owned = (await lockStock(tx, [offerId])).filter((row) => row.sellerId === sellerId);
    const books = new StockBooks(owned, owned.length > 0 ? await locationsOf(tx, [offerId]) : []);
    const moves = books.move(offerId, input).map((move) => ({ ...move, reason: "transfer", note }));
    await recordMovements(tx, { sellerId, actorId: input.actorId }, moves);
    const [after] = await sellerStockOf(tx, sellerId, [offerId]);
    if (!after) throw new Error("the locked stock is gone");
    return after;
  });
}

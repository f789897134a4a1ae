import type { Tx } from "@souk/database/database";
import { findOfferProducts } from "../db/offer-reader.ts";
import { addHeat, saveSales, takeSales } from "../db/popularity-store.ts";
import { lockProducts } from "../db/product-store.ts";

export interface PlacedOrder {
  readonly orderId: string;
  readonly placedAt: Date;
  readonly lines: readonly { readonly offerId: string; readonly quantity: number }[];
}

/** Makes what was ordered more popular. */
export async function countSales(tx: Tx, { orderId, placedAt, lines }: PlacedOrder): Promise<void> {
  const products = await findOfferProducts(
    tx,
    lines.map(({ offerId }) => offerId),
  );
  const units = new Map<string, number>();
  for (const { offerId, quantity } of lines) {
    const productId = products.get(offerId);
    if (productId) units.set(productId, (units.get(productId) ?? 0) + quantity);
  }
  if (units.size === 0) return;
  await lockProducts(tx, [...units.keys()]);
  const rows = [...units].map(([productId, quantity]) => ({ orderId, productId, quantity, placedAt }));
  await saveSales(tx, rows);
  await addHeat(tx, rows, 1);
}

/** Takes back what a cancelled order had added. */
export async function uncountSales(tx: Tx, orderId: string): Promise<void> {
  const rows = await takeSales(tx, orderId);
  if (rows.length === 0) return;
  await lockProducts(
    tx,
    rows.map(({ productId }) => productId),
  );
  await addHeat(tx, rows, -1);
}

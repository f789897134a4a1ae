import type { Conn, Tx } from "@souk/database/database";
import { desc, eq } from "drizzle-orm";
import type { Order } from "../domain/order.ts";
import type { Discount } from "../domain/quote.ts";
import { orderDiscounts } from "./schema.ts";

export type DiscountRow = typeof orderDiscounts.$inferSelect;

export async function insertDiscounts(tx: Tx, rows: readonly DiscountRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(orderDiscounts).values([...rows]);
}

/** Of all seller orders of an order, the largest first. */
export function discountsOf(conn: Conn, orderId: string) {
  return conn
    .select()
    .from(orderDiscounts)
    .where(eq(orderDiscounts.orderId, orderId))
    .orderBy(desc(orderDiscounts.amountMinor), orderDiscounts.promotionId);
}

export function discountRows({ id: orderId, sellerOrders }: Order): DiscountRow[] {
  return sellerOrders.flatMap((part) =>
    part.discounts.map(({ promotion, percentBasisPoints, ...discount }) => ({
      ...discount,
      sellerOrderId: part.id,
      orderId,
      promotionId: promotion.id,
      name: promotion.name,
      couponCode: promotion.couponCode,
      percentBasisPoints: Number(percentBasisPoints),
    })),
  );
}

export function toDiscount(row: DiscountRow): Discount {
  const { promotionId: id, name, couponCode, kind, percentBasisPoints, amountMinor, marketplaceMinor } = row;
  const promotion = { id, name, couponCode };
  return { promotion, kind, percentBasisPoints: BigInt(percentBasisPoints), amountMinor, marketplaceMinor };
}

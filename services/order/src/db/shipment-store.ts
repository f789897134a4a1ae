import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { PackedLine, Shipment } from "../domain/shipment.ts";
import { orderLines, sellerOrders } from "./schema.ts";
import { shipmentLines, shipments } from "./shipment-schema.ts";

export interface StoredShipment extends Shipment {
  readonly sellerOrderId: string;
}

/** The first parcel first. */
export async function shipmentsOf(conn: Conn, sellerOrderIds: readonly string[]): Promise<StoredShipment[]> {
  if (sellerOrderIds.length === 0) return [];
  const rows = await conn
    .select()
    .from(shipments)
    .where(inArray(shipments.sellerOrderId, [...sellerOrderIds]))
    .orderBy(asc(shipments.sellerOrderId), asc(shipments.number));
  const ids = rows.map(({ id }) => id);
  const lines = ids.length > 0 ? await linesOf(conn, ids) : [];
  return rows.map(({ sellerId: _, packedBy: __, handedOverBy: ___, ...row }) => ({
    ...row,
    lines: lines.filter(({ shipmentId }) => shipmentId === row.id),
  }));
}

async function linesOf(conn: Conn, shipmentIds: readonly string[]) {
  return conn
    .select()
    .from(shipmentLines)
    .where(inArray(shipmentLines.shipmentId, [...shipmentIds]))
    .orderBy(asc(shipmentLines.lineId));
}

export async function insertShipment(
  tx: Tx,
  shipment: Shipment & { sellerOrderId: string; sellerId: string; packedBy: string },
): Promise<void> {
  const { lines, ...row } = shipment;
  await tx.insert(shipments).values(row);
  await tx.insert(shipmentLines).values(lines.map((line) => ({ ...line, shipmentId: shipment.id })));
  await addPacked(tx, lines, 1);
}

/** What was in it is to be packed again. */
export async function deleteShipment(tx: Tx, shipment: Shipment): Promise<void> {
  await tx.delete(shipments).where(eq(shipments.id, shipment.id));
  await addPacked(tx, shipment.lines, -1);
}

export async function deleteShipmentsOf(tx: Tx, sellerOrderId: string): Promise<void> {
  await tx.delete(shipments).where(eq(shipments.sellerOrderId, sellerOrderId));
}

export async function saveHandOver(tx: Tx, id: string, { at, by }: { at: Date; by: string | null }): Promise<void> {
  await tx
    .update(shipments)
    .set({ state: "handed_over", handedOverAt: at, handedOverBy: by })
    .where(eq(shipments.id, id));
}

/** How its way ended. */
export async function saveArrival(tx: Tx, id: string, state: "delivered" | "returned", at: Date): Promise<void> {
  const when = state === "delivered" ? { deliveredAt: at } : { returnedAt: at };
  await tx
    .update(shipments)
    .set({ state, ...when })
    .where(eq(shipments.id, id));
}

/** The seller order of a shipment's code. */
export async function sellerOrderOfCode(conn: Conn, sellerId: string, code: string): Promise<string | undefined> {
  const [row] = await conn
    .select({ id: sellerOrders.id })
    .from(shipments)
    .innerJoin(sellerOrders, eq(sellerOrders.id, shipments.sellerOrderId))
    .where(and(eq(shipments.code, code), eq(sellerOrders.sellerId, sellerId)));
  return row?.id;
}

/** The database refuses more than was ordered, less what was cancelled. */
async function addPacked(tx: Tx, lines: readonly PackedLine[], sign: 1 | -1): Promise<void> {
  for (const { lineId, quantity } of lines) {
    await tx
      .update(orderLines)
      .set({ packedQuantity: sql`${orderLines.packedQuantity} + ${sign * quantity}` })
      .where(eq(orderLines.id, lineId));
  }
}

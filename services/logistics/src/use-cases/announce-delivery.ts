import type { Tx } from "@souk/database/database";
import { insertDelivery, insertStep } from "../db/delivery-store.ts";
import type { DeliveryKind } from "../domain/delivery-state.ts";

interface Announced {
  /** Of a return its pick-up's. */
  readonly shipmentId: string;
  readonly kind?: DeliveryKind;
  readonly code: string;
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly sellerId: string;
  readonly weightGrams: number;
}

/** A parcel was packed; whom it goes to is asked for by a worker. Known already, also as one that was unpacked, it stays as it is. */
export async function announceDelivery(
  tx: Tx,
  { packedAt, now, ...event }: Announced & { packedAt: Date; now: Date },
): Promise<void> {
  const { shipmentId: id, code, orderId, sellerOrderId, sellerId, weightGrams, kind } = event;
  const row = { id, kind, code, orderId, sellerOrderId, sellerId, weightGrams, packedAt };
  if (!(await insertDelivery(tx, { ...row, state: "announced", fillAt: now, sequence: 1 }))) return;
  await insertStep(tx, { shipmentId: id, sequence: 1, state: "announced", at: packedAt, actor: "order" });
}

/** It was unpacked before anybody said that it was packed: whoever says so later finds it cancelled. */
export async function announceCancelled(tx: Tx, event: Announced & { at: Date }): Promise<void> {
  const { shipmentId: id, code, orderId, sellerOrderId, sellerId, weightGrams, kind, at } = event;
  const row = { id, kind, code, orderId, sellerOrderId, sellerId, weightGrams, packedAt: at };
  if (!(await insertDelivery(tx, { ...row, state: "cancelled", endedAt: at, sequence: 1 }))) return;
  await insertStep(tx, { shipmentId: id, sequence: 1, state: "cancelled", at, actor: "order" });
}

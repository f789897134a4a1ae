import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { failureReasons, type Scan, type Shipment, services, statuses } from "../shipments/shipment.ts";

const address = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(
    z.object({
      name: z.string(),
      phone: z.string(),
      line1: z.string(),
      line2: z.string(),
      city: z.string(),
      region: z.string(),
      postal_code: z.string(),
      country: z.string(),
    }),
  );

const shipmentRow = z
  .object({
    id: z.string(),
    reference: z.string(),
    idempotency_key: z.string(),
    tracking_number: z.string(),
    service: z.enum(services),
    weight_grams: z.number(),
    amount: z.number().transform(BigInt),
    sender: address,
    recipient: address,
    status: z.enum(statuses),
    attempts: z.number(),
    sequence: z.number(),
    created_at: z.number(),
    moved_at: z.number(),
  })
  .transform(
    (row): Shipment => ({
      id: row.id,
      reference: row.reference,
      idempotencyKey: row.idempotency_key,
      trackingNumber: row.tracking_number,
      service: row.service,
      weightGrams: row.weight_grams,
      amount: row.amount,
      sender: row.sender,
      recipient: row.recipient,
      status: row.status,
      attempts: row.attempts,
      sequence: row.sequence,
      createdAt: row.created_at,
      movedAt: row.moved_at,
    }),
  );

const scanRow = z.object({
  sequence: z.number(),
  status: z.enum(statuses),
  place: z.string(),
  reason: z.enum(failureReasons).nullable(),
  at: z.number(),
});

export type ShipmentStore = ReturnType<typeof createShipmentStore>;

/** Parcels and what happened to them. */
export function createShipmentStore(sql: DatabaseSync) {
  const insert = sql.prepare(
    `insert into shipments (id, reference, idempotency_key, tracking_number, service, weight_grams, amount, sender,
       recipient, status, attempts, sequence, created_at, moved_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const save = sql.prepare("update shipments set status = ?, attempts = ?, sequence = ?, moved_at = ? where id = ?");
  const insertScan = sql.prepare(
    "insert into scans (shipment_id, sequence, status, place, reason, at) values (?, ?, ?, ?, ?, ?)",
  );
  const byId = sql.prepare("select * from shipments where id = ?");
  const byKey = sql.prepare("select * from shipments where idempotency_key = ?");
  const byNumber = sql.prepare("select * from shipments where tracking_number = ?");
  const byReference = sql.prepare("select * from shipments where reference = ? order by n desc limit 100");
  const latest = sql.prepare("select * from shipments order by n desc limit ?");
  const moving = sql.prepare(
    `select * from shipments where moved_at <= ? and status not in ('delivered', 'returned', 'cancelled')
     order by moved_at limit ?`,
  );
  const scans = sql.prepare("select * from scans where shipment_id = ? order by sequence");
  const drop = sql.prepare("delete from shipments where created_at < ?");
  const many = (rows: unknown[]) => rows.map((row) => shipmentRow.parse(row));
  return {
    insert(s: Shipment): void {
      const people = [JSON.stringify(s.sender), JSON.stringify(s.recipient)] as const;
      const what = [s.reference, s.idempotencyKey, s.trackingNumber, s.service, s.weightGrams, s.amount] as const;
      insert.run(s.id, ...what, ...people, s.status, s.attempts, s.sequence, s.createdAt, s.movedAt);
    },
    save(s: Shipment): void {
      save.run(s.status, s.attempts, s.sequence, s.movedAt, s.id);
    },
    insertScan(shipmentId: string, { sequence, status, place, reason, at }: Scan): void {
      insertScan.run(shipmentId, sequence, status, place, reason, at);
    },
    find: (id: string) => shipmentRow.optional().parse(byId.get(id)),
    findByKey: (key: string) => shipmentRow.optional().parse(byKey.get(key)),
    findByNumber: (number: string) => shipmentRow.optional().parse(byNumber.get(number)),
    listByReference: (reference: string) => many(byReference.all(reference)),
    listLatest: (limit: number) => many(latest.all(limit)),
    /** Those under way that did not move since. */
    listUnmovedSince: (time: number, limit: number) => many(moving.all(time, limit)),
    scansOf: (id: string): Scan[] => scans.all(id).map((row) => scanRow.parse(row)),
    dropBefore(time: number): void {
      drop.run(time);
    },
  };
}

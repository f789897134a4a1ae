import { bytea } from "@souk/database/bytea";
import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { actionKinds, actionOutcomes } from "../../domain/action.ts";
import { decisions, exceptionKinds } from "../../domain/exception.ts";
import { failureReasons } from "../../domain/stop-state.ts";

/** What couriers did, with the answer they got: the same again gets it again. */
export const actions = pgTable(
  "actions",
  {
    courierId: uuid("courier_id").notNull(),
    /** Made on the device. */
    id: uuid("id").notNull(),
    kind: text("kind", { enum: actionKinds }).notNull(),
    runId: uuid("run_id").notNull(),
    stopId: uuid("stop_id"),
    /** By the clock of the device. */
    deviceAt: instant("device_at").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    outcome: text("outcome", { enum: actionOutcomes }).notNull(),
    reason: text("reason").notNull().default(""),
    pinTriesLeft: integer("pin_tries_left").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.courierId, table.id] }), index("actions_run").on(table.runId)],
);

/**
 * What was shown that a parcel was handed over. Append-only: the database refuses changes. What is personal in it is in
 * `proof_details`, of which the hash is here, so that it can be forgotten and the chain stays whole.
 */
export const proofs = pgTable(
  "proofs",
  {
    id: id(),
    stopId: uuid("stop_id").notNull(),
    shipmentId: uuid("shipment_id").notNull(),
    actionId: uuid("action_id").notNull(),
    courierId: uuid("courier_id").notNull(),
    deviceAt: instant("device_at").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    pinMatched: boolean("pin_matched").notNull(),
    photoHash: text("photo_hash").notNull(),
    signatureHash: text("signature_hash").notNull(),
    detailsHash: text("details_hash").notNull(),
    /** 1 for the first of its shipment. */
    number: integer("number").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [unique("proofs_chain").on(table.shipmentId, table.number), index("proofs_stop").on(table.stopId)],
);

/** Where it was and who took it, encrypted with a salt; deleted when it is to be forgotten. */
export const proofDetails = pgTable("proof_details", {
  proofId: uuid("proof_id")
    .primaryKey()
    .references(() => proofs.id),
  sealed: bytea("sealed").notNull(),
});

/** Photos and signatures, encrypted, by the hash of what they are. */
export const proofPictures = pgTable(
  "proof_pictures",
  {
    stopId: uuid("stop_id").notNull(),
    hash: text("hash").notNull(),
    kind: text("kind", { enum: ["photo", "signature"] }).notNull(),
    mediaType: text("media_type").notNull(),
    contentSealed: bytea("content_sealed").notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.stopId, table.hash] })],
);

/** What wants a dispatcher's decision. The same cause twice is one. */
export const exceptions = pgTable(
  "exceptions",
  {
    id: id(),
    kind: text("kind", { enum: exceptionKinds }).notNull(),
    cause: text("cause").notNull().unique(),
    at: instant("at").notNull(),
    /** Null for what lies in no zone: everybody who dispatches sees it. */
    zoneId: uuid("zone_id"),
    shipmentId: uuid("shipment_id"),
    runId: uuid("run_id"),
    stopId: uuid("stop_id"),
    courierId: uuid("courier_id"),
    failureReason: text("failure_reason", { enum: failureReasons }),
    reason: text("reason").notNull().default(""),
    note: text("note").notNull().default(""),
    decision: text("decision", { enum: decisions }),
    decidedAt: instant("decided_at"),
    decidedBy: text("decided_by"),
  },
  (table) => [
    index("exceptions_open").on(table.zoneId, table.id).where(sql`${table.decision} is null`),
    index("exceptions_zone").on(table.zoneId, table.id),
    index("exceptions_shipment").on(table.shipmentId).where(sql`${table.decision} is null`),
  ],
);

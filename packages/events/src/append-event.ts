import { create, type DescMessage, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import type { Tx } from "@souk/database/database";
import { preparedForFew } from "@souk/database/few-rows";
import { newId } from "@souk/ids/id";
import { injectTrace } from "@souk/telemetry/tracing";
import { sql } from "drizzle-orm";
import { signalOutbox } from "./outbox-signal.ts";
import { outbox } from "./tables.ts";

export interface EventDraft<Desc extends DescMessage = DescMessage> {
  /** "order-events" */
  readonly topic: string;
  /** Past tense and versioned: "order.placed.v1". */
  readonly type: string;
  /** The aggregate's id. Lock the aggregate before this: events of one key then keep the order of their changes. */
  readonly key: string;
  readonly schema: Desc;
  readonly payload: MessageInitShape<Desc>;
}

type Drafts<Descs extends readonly DescMessage[]> = { readonly [I in keyof Descs]: EventDraft<Descs[I]> };

/** Publishes when the transaction commits, never otherwise. Returns the event's id. */
export async function appendEvent<Desc extends DescMessage>(tx: Tx, draft: EventDraft<Desc>): Promise<string> {
  const row = rowOf(draft);
  await insertRows(tx, [row]);
  return row.id;
}

/** As `appendEvent`, for several in one statement; they keep the order of the list. */
export async function appendEvents<Descs extends readonly DescMessage[]>(
  tx: Tx,
  drafts: Drafts<Descs>,
): Promise<string[]> {
  const rows = drafts.map((draft) => rowOf(draft));
  if (rows.length > 0) await insertRows(tx, rows);
  return rows.map((row) => row.id);
}

type Row = typeof outbox.$inferInsert;

function rowOf<Desc extends DescMessage>({ topic, type, key, schema, payload }: EventDraft<Desc>): Row {
  const { traceparent = null, tracestate = null } = injectTrace();
  const data = toBinary(schema, create(schema, payload));
  return { id: newId(), topic, type, key, payload: data, traceparent, tracestate, occurredAt: new Date() };
}

async function insertRows(tx: Tx, rows: Row[]): Promise<void> {
  const insert = tx.insert(outbox).values(rows).returning({ database: sql<string>`current_database()` });
  const [inserted] = await preparedForFew(insert, "append_events", rows.length);
  if (inserted) signalOutbox(inserted.database, rows.length);
}

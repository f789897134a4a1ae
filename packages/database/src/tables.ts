import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytea } from "./bytea.ts";
import { createdAt } from "./columns.ts";

/** The answers of mutations by who asked and under which request id; see `once`. */
export const requests = pgTable(
  "requests",
  {
    actorId: text("actor_id").notNull(),
    method: text("method").notNull(),
    requestId: text("request_id").notNull(),
    contentHash: text("content_hash").notNull(),
    answer: bytea("answer"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.method, table.requestId] }),
    index("requests_created_at").on(table.createdAt),
  ],
);

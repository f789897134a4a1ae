import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns.ts";

/** What operators did, of the services that let them do things. Append-only: rows are neither changed nor deleted. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: id(),
    at: createdAt(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    subjectId: uuid("subject_id").notNull(),
    subjectName: text("subject_name").notNull(),
    reason: text("reason").notNull(),
    note: text("note").notNull(),
    before: jsonb("before").$type<Record<string, string>>().notNull(),
    after: jsonb("after").$type<Record<string, string>>().notNull(),
  },
  (table) => [
    index("audit_of_subject").on(table.subjectId, table.id),
    index("audit_of_actor").on(table.actor, table.id),
  ],
);

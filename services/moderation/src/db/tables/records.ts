import { createdAt, id, instant } from "@souk/database/columns";
import { index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";

/** Who did what. Append-only: rows are neither changed nor deleted. */
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
  (table) => [index("audit_of_subject").on(table.subjectId, table.id)],
);

export const bannedTerms = pgTable(
  "banned_terms",
  {
    id: id(),
    language: text("language").notNull(),
    term: text("term").notNull(),
    weight: integer("weight").notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique("banned_terms_term").on(table.language, table.term)],
);

/** Who has decided or claimed of late: appeals go to somebody else while there is somebody else. */
export const moderators = pgTable("moderators", {
  userId: uuid("user_id").primaryKey(),
  lastSeenAt: instant("last_seen_at").notNull(),
});

/** Revisions that were taken back before they came. */
export const withdrawnRevisions = pgTable("withdrawn_revisions", {
  revisionId: uuid("revision_id").primaryKey(),
  withdrawnAt: instant("withdrawn_at").notNull(),
});

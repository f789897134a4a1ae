import { bytea } from "@souk/database/bytea";
import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ApplicationState } from "../../domain/application-state.ts";
import type { CheckKind, CheckState } from "../../domain/checklist.ts";
import type { DocumentKind } from "../../domain/document.ts";

export const applications = pgTable(
  "applications",
  {
    id: id(),
    applicantId: uuid("applicant_id").notNull(),
    state: text("state").$type<ApplicationState>().notNull(),
    shopName: text("shop_name").notNull(),
    slug: text("slug").notNull(),
    description: jsonb("description").$type<Record<string, string>>().notNull(),
    countryCode: text("country_code").notNull(),
    /** JSON of the business data: names, addresses and numbers of people are in it. */
    businessSealed: bytea("business_sealed"),
    locale: text("locale").notNull(),
    reason: text("reason").notNull().default(""),
    note: text("note").notNull().default(""),
    sellerId: uuid("seller_id"),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull(),
    submittedAt: instant("submitted_at"),
    decidedAt: instant("decided_at"),
  },
  (table) => [
    uniqueIndex("applications_one_open")
      .on(table.applicantId)
      .where(sql`state in ('draft', 'submitted', 'changes_requested')`),
    index("applications_of_applicant").on(table.applicantId, table.createdAt),
    index("applications_queue").on(table.state, table.submittedAt, table.id),
    index("applications_latest").on(table.createdAt, table.id),
  ],
);

export const applicationChecks = pgTable(
  "application_checks",
  {
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    kind: text("kind").$type<CheckKind>().notNull(),
    state: text("state").$type<CheckState>().notNull(),
    reason: text("reason").notNull().default(""),
    note: text("note").notNull().default(""),
    decidedAt: instant("decided_at"),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.kind] })],
);

export const applicationDocuments = pgTable(
  "application_documents",
  {
    id: id(),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    kind: text("kind").$type<DocumentKind>().notNull(),
    nameSealed: bytea("name_sealed").notNull(),
    mediaType: text("media_type").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    contentSealed: bytea("content_sealed").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("documents_of_application").on(table.applicationId, table.createdAt)],
);

/** A bank account, and the verification of it that is asked of the bank under its id. */
export const bankAccounts = pgTable(
  "bank_accounts",
  {
    id: id(),
    applicationId: uuid("application_id")
      .notNull()
      .unique("bank_accounts_application")
      .references(() => applications.id, { onDelete: "cascade" }),
    ibanSealed: bytea("iban_sealed").notNull(),
    holderSealed: bytea("holder_sealed").notNull(),
    countryCode: text("country_code").notNull(),
    last4: text("last4").notNull(),
    state: text("state").$type<"asking" | "settled">().notNull(),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    /** When payments learnt that the shop is paid out to it. */
    payoutToldAt: instant("payout_told_at"),
    createdAt: createdAt(),
  },
  (table) => [index("bank_accounts_due").on(table.nextAttemptAt).where(sql`state = 'asking'`)],
);

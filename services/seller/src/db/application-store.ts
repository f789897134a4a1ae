import type { Conn, Tx } from "@souk/database/database";
import type { Sealer } from "@souk/personal-data/sealer";
import { and, asc, desc, eq, gt, inArray, lt, or } from "drizzle-orm";
import type { Business } from "../domain/application-problems.ts";
import type { ApplicationState } from "../domain/application-state.ts";
import { type Check, checkKinds } from "../domain/checklist.ts";
import type { DocumentKind } from "../domain/document.ts";
import { applicationChecks, applicationDocuments, applications, bankAccounts } from "./schema.ts";
import { businessPlace, documentNamePlace, holderPlace, openFields, toBusiness } from "./sealed.ts";

type Row = typeof applications.$inferSelect;
export type NewApplication = typeof applications.$inferInsert;

export interface DocumentInfo {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly createdAt: Date;
}

export interface Application extends Omit<Row, "businessSealed"> {
  readonly business: Business | undefined;
  readonly checks: readonly Check[];
  readonly documents: readonly DocumentInfo[];
  readonly bankAccount: { id: string; holder: string; countryCode: string; last4: string } | undefined;
}

/** Locks an application until the transaction ends. */
export async function lockApplication(tx: Tx, id: string): Promise<Row | undefined> {
  const [row] = await tx.select().from(applications).where(eq(applications.id, id)).for("update");
  return row;
}

export async function findLatestOf(conn: Conn, applicantId: string): Promise<Row | undefined> {
  const [row] = await conn
    .select()
    .from(applications)
    .where(eq(applications.applicantId, applicantId))
    .orderBy(desc(applications.createdAt), desc(applications.id))
    .limit(1);
  return row;
}

export async function findApplication(conn: Conn, id: string): Promise<Row | undefined> {
  const [row] = await conn.select().from(applications).where(eq(applications.id, id));
  return row;
}

/** False when the applicant has an open one already. */
export async function insertApplication(tx: Tx, application: NewApplication): Promise<boolean> {
  const rows = await tx
    .insert(applications)
    .values(application)
    .onConflictDoNothing()
    .returning({ id: applications.id });
  if (rows.length === 0) return false;
  await tx
    .insert(applicationChecks)
    .values(checkKinds.map((kind) => ({ applicationId: application.id, kind, state: "missing" as const })));
  return true;
}

export async function updateApplication(tx: Tx, id: string, changes: Partial<NewApplication>): Promise<void> {
  await tx.update(applications).set(changes).where(eq(applications.id, id));
}

export async function checksOf(conn: Conn, ids: readonly string[]): Promise<Map<string, Check[]>> {
  const rows = await conn
    .select()
    .from(applicationChecks)
    .where(inArray(applicationChecks.applicationId, [...ids]));
  const byId = Map.groupBy(rows, (row) => row.applicationId);
  const inOrder = (checks: Check[]) => checkKinds.flatMap((kind) => checks.filter((check) => check.kind === kind));
  return new Map([...byId].map(([id, checks]) => [id, inOrder(checks)]));
}

export async function saveCheck(tx: Tx, applicationId: string, check: Check): Promise<void> {
  const { state, reason, note, decidedAt } = check;
  await tx
    .update(applicationChecks)
    .set({ state, reason, note, decidedAt })
    .where(and(eq(applicationChecks.applicationId, applicationId), eq(applicationChecks.kind, check.kind)));
}

/** Applications with all that belongs to them, three statements however many. */
export async function withDetails(conn: Conn, sealer: Sealer, rows: readonly Row[]): Promise<Application[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [checks, documents, accounts] = await Promise.all([
    checksOf(conn, ids),
    documentsOf(conn, sealer, ids),
    conn.select().from(bankAccounts).where(inArray(bankAccounts.applicationId, ids)),
  ]);
  return rows.map(({ businessSealed, ...row }) => {
    const account = accounts.find(({ applicationId }) => applicationId === row.id);
    return {
      ...row,
      business: businessSealed ? toBusiness(openFields(sealer, businessPlace(row.id), businessSealed)) : undefined,
      checks: checks.get(row.id) ?? [],
      documents: documents.get(row.id) ?? [],
      bankAccount: account && {
        ...{ id: account.id, countryCode: account.countryCode, last4: account.last4 },
        holder: sealer.open(holderPlace(account.id), account.holderSealed),
      },
    };
  });
}

async function documentsOf(conn: Conn, sealer: Sealer, ids: readonly string[]): Promise<Map<string, DocumentInfo[]>> {
  const { id, applicationId, kind, nameSealed, mediaType, sizeBytes, createdAt } = applicationDocuments;
  const rows = await conn
    .select({ id, applicationId, kind, nameSealed, mediaType, sizeBytes, createdAt })
    .from(applicationDocuments)
    .where(inArray(applicationDocuments.applicationId, [...ids]))
    .orderBy(asc(applicationDocuments.createdAt), asc(applicationDocuments.id));
  const byApplication = Map.groupBy(rows, (row) => row.applicationId);
  const open = ({ nameSealed: name, applicationId: _, ...row }: (typeof rows)[number]) => ({
    ...row,
    fileName: sealer.open(documentNamePlace(row.id), name),
  });
  return new Map([...byApplication].map(([key, list]) => [key, list.map(open)]));
}

interface Page {
  readonly state: ApplicationState | undefined;
  readonly after: [atMs: number, id: string] | undefined;
  readonly limit: number;
}

/** Of a state the longest waiting first, of all the latest first. */
export async function listApplicationRows(conn: Conn, { state, after, limit }: Page): Promise<Row[]> {
  const at = state === "submitted" ? applications.submittedAt : applications.createdAt;
  const isQueue = state === "submitted";
  const past = isQueue ? gt : lt;
  const from = after && new Date(after[0]);
  const page = from && after && or(past(at, from), and(eq(at, from), past(applications.id, after[1])));
  const order = isQueue ? asc : desc;
  return conn
    .select()
    .from(applications)
    .where(and(state ? eq(applications.state, state) : undefined, page))
    .orderBy(order(at), order(applications.id))
    .limit(limit);
}

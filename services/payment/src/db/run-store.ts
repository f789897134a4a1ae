import { audit } from "@souk/database/audit";
import type { Conn, Tx } from "@souk/database/database";
import { isId, newId } from "@souk/ids/id";
import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { payoutActions, payoutDestinations, payoutRuns, payouts, sellerAccounts } from "./payout-schema.ts";

export type RunRow = typeof payoutRuns.$inferSelect;
export type AccountRow = typeof sellerAccounts.$inferSelect;
export type ActionRow = typeof payoutActions.$inferSelect;
export type DestinationRow = typeof payoutDestinations.$inferSelect;

/** Who holds the payouts of an account that a bank sent money back from. */
export const bankActor = "bank";

/** False when this turn of the schedule has its run already. */
export async function insertRun(tx: Tx, run: typeof payoutRuns.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(payoutRuns).values(run).onConflictDoNothing().returning({ id: payoutRuns.id });
  return rows.length === 1;
}

export async function hasTurn(conn: Conn, turn: number): Promise<boolean> {
  const rows = await conn.select({ id: payoutRuns.id }).from(payoutRuns).where(eq(payoutRuns.scheduleTurn, turn));
  return rows.length > 0;
}

export async function findRun(conn: Conn, id: string): Promise<RunRow | undefined> {
  const [row] = await conn.select().from(payoutRuns).where(eq(payoutRuns.id, id));
  return row;
}

export async function lockRun(tx: Tx, id: string): Promise<RunRow | undefined> {
  const [row] = await tx.select().from(payoutRuns).where(eq(payoutRuns.id, id)).for("update");
  return row;
}

export async function decideRun(tx: Tx, id: string, decision: Partial<RunRow>): Promise<void> {
  await tx.update(payoutRuns).set(decision).where(eq(payoutRuns.id, id));
}

export async function pageOfRuns(
  conn: Conn,
  { beforeId, limit }: { beforeId: string | undefined; limit: number },
): Promise<RunRow[]> {
  return conn
    .select()
    .from(payoutRuns)
    .where(beforeId === undefined ? undefined : lt(payoutRuns.id, beforeId))
    .orderBy(desc(payoutRuns.id))
    .limit(limit);
}

/** What runs come to, by currency and state; a payout with an obstacle counts as skipped. */
export async function totalsOf(conn: Conn, runIds: readonly string[]) {
  if (runIds.length === 0) return [];
  const state = sql<PayoutState>`case when ${payouts.obstacle} is null then ${payouts.state} else 'skipped' end`;
  return conn
    .select({
      runId: payouts.runId,
      state,
      currencyCode: payouts.currencyCode,
      count: sql<number>`count(*)::int`,
      amount: sql<bigint>`sum(${payouts.amount})`.mapWith(BigInt),
    })
    .from(payouts)
    .where(inArray(payouts.runId, [...runIds]))
    .groupBy(payouts.runId, state, payouts.currencyCode)
    .orderBy(asc(payouts.currencyCode), state);
}

type PayoutState = typeof payouts.$inferSelect.state;

export interface AccountKey {
  readonly sellerId: string;
  readonly currencyCode: string;
}

/** One statement, so that whoever locks several does it in the same order. A row is made where there is none yet. */
export async function lockAccounts(tx: Tx, keys: readonly AccountKey[]): Promise<AccountRow[]> {
  if (keys.length === 0) return [];
  const asked = sql`select seller_id, currency_code from json_to_recordset(${JSON.stringify(keys.map(toRecord))}::json)
    as asked(seller_id uuid, currency_code char(3))`;
  await tx.execute(sql`insert into seller_accounts (seller_id, currency_code) ${asked}
    order by 1, 2 on conflict do nothing`);
  return tx
    .select()
    .from(sellerAccounts)
    .where(sql`(${sellerAccounts.sellerId}, ${sellerAccounts.currencyCode}) in (${asked})`)
    .orderBy(asc(sellerAccounts.sellerId), asc(sellerAccounts.currencyCode))
    .for("update");
}

const toRecord = ({ sellerId, currencyCode }: AccountKey) => ({ seller_id: sellerId, currency_code: currencyCode });

/** Those that are on hold, of everybody or of some. */
export async function heldAccounts(conn: Conn, sellerIds?: readonly string[]): Promise<AccountRow[]> {
  if (sellerIds?.length === 0) return [];
  return conn
    .select()
    .from(sellerAccounts)
    .where(
      and(sql`${sellerAccounts.holdReason} is not null`, sellerIds && inArray(sellerAccounts.sellerId, [...sellerIds])),
    );
}

export async function saveHold(tx: Tx, { sellerId, currencyCode, ...hold }: AccountRow): Promise<void> {
  await tx
    .update(sellerAccounts)
    .set(hold)
    .where(and(eq(sellerAccounts.sellerId, sellerId), eq(sellerAccounts.currencyCode, currencyCode)));
}

export async function destinationsOf(conn: Conn, sellerIds: readonly string[]): Promise<Map<string, DestinationRow>> {
  if (sellerIds.length === 0) return new Map();
  const rows = await conn
    .select()
    .from(payoutDestinations)
    .where(inArray(payoutDestinations.sellerId, [...sellerIds]));
  return new Map(rows.map((row) => [row.sellerId, row]));
}

/** Repeating it changes nothing. */
export async function setDestination(conn: Conn, destination: DestinationRow): Promise<void> {
  const { token, last4, updatedAt, sellerId } = destination;
  if (token === "") {
    await conn.delete(payoutDestinations).where(eq(payoutDestinations.sellerId, sellerId));
    return;
  }
  await conn
    .insert(payoutDestinations)
    .values(destination)
    .onConflictDoUpdate({ target: payoutDestinations.sellerId, set: { token, last4, updatedAt } });
}

export async function insertAction(
  tx: Tx,
  action: Omit<typeof payoutActions.$inferInsert, "id" | "before" | "after"> & { before?: object; after: object },
): Promise<void> {
  const { before, after } = action;
  const texts = { before: before === undefined ? "" : JSON.stringify(before), after: JSON.stringify(after) };
  await tx.insert(payoutActions).values({ ...action, ...texts, id: newId() });
  await audit(tx, {
    actor: isId(action.actorId) ? `user:${action.actorId}` : action.actorId,
    action: action.action.replace(/^run-/, "payout_run.").replace(/^payout-/, "payout."),
    ...{ subjectId: action.payoutId ?? action.runId, subjectName: "" },
    ...{ before: textsOf(before), after: textsOf(after) },
  });
}

/** By field, for people to read. */
function textsOf(fields: object = {}): Record<string, string> {
  const shown = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === null ? "" : shown(value)]));
}

export async function pageOfActions(
  conn: Conn,
  { runId, beforeId, limit }: { runId: string | undefined; beforeId: string | undefined; limit: number },
): Promise<ActionRow[]> {
  return conn
    .select()
    .from(payoutActions)
    .where(
      and(
        runId === undefined ? undefined : eq(payoutActions.runId, runId),
        beforeId === undefined ? undefined : lt(payoutActions.id, beforeId),
      ),
    )
    .orderBy(desc(payoutActions.id))
    .limit(limit);
}

import { lockName } from "@souk/database/advisory-lock";
import type { Conn, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { and, desc, eq, gt, isNull, lt, or } from "drizzle-orm";
import type { CommissionRule } from "../domain/commission-rule.ts";
import { auditCommission } from "./audit-commission.ts";
import { commissionActions, commissionRules } from "./commission-schema.ts";

type RuleRow = typeof commissionRules.$inferSelect;
export type CommissionActionRow = typeof commissionActions.$inferSelect;

/** More than a marketplace has; every process keeps them all. */
const mostRules = 10_000;

/** Whatever changes the rules does so one at a time: whether two overlap is seen only when both are there. */
export const lockRules = (tx: Tx) => lockName(tx, "commission-rules");

/** Those that count now or are to, the newest first. */
export async function openRules(conn: Conn, now: Date): Promise<CommissionRule[]> {
  const rows = await conn
    .select()
    .from(commissionRules)
    .where(or(isNull(commissionRules.endsAt), gt(commissionRules.endsAt, now)))
    .orderBy(desc(commissionRules.createdAt), desc(commissionRules.id))
    .limit(mostRules);
  return rows.map(toRule);
}

export async function findRule(conn: Conn, id: string): Promise<CommissionRule | undefined> {
  const [row] = await conn.select().from(commissionRules).where(eq(commissionRules.id, id));
  return row && toRule(row);
}

export async function insertRule(tx: Tx, { scope, terms, ...rule }: CommissionRule): Promise<void> {
  const { percentBasisPoints, ...amounts } = terms;
  await tx
    .insert(commissionRules)
    .values({ ...rule, ...scope, ...amounts, percentBasisPoints: Number(percentBasisPoints) });
}

export async function saveEnd(tx: Tx, id: string, endsAt: Date): Promise<void> {
  await tx.update(commissionRules).set({ endsAt }).where(eq(commissionRules.id, id));
}

interface Page {
  readonly after: { readonly createdAt: Date; readonly id: string } | undefined;
  readonly limit: number;
}

/** Newest first; without `openAt` those that are over too. */
export async function listRules(conn: Conn, page: Page & { openAt: Date | undefined }): Promise<CommissionRule[]> {
  const { after, limit, openAt } = page;
  const isOpen = openAt && or(isNull(commissionRules.endsAt), gt(commissionRules.endsAt, openAt));
  const older =
    after &&
    or(
      lt(commissionRules.createdAt, after.createdAt),
      and(eq(commissionRules.createdAt, after.createdAt), lt(commissionRules.id, after.id)),
    );
  const rows = await conn
    .select()
    .from(commissionRules)
    .where(and(isOpen, older))
    .orderBy(desc(commissionRules.createdAt), desc(commissionRules.id))
    .limit(limit);
  return rows.map(toRule);
}

export async function insertAction(
  tx: Tx,
  action: Omit<CommissionActionRow, "id" | "before" | "after" | "ruleId"> & {
    readonly before: CommissionRule | null;
    readonly after: CommissionRule;
  },
): Promise<void> {
  const { before, after, ...rest } = action;
  const shown = { before: before && plain(before), after: plain(after) };
  await tx.insert(commissionActions).values({ ...rest, ...shown, id: newId(), ruleId: after.id });
  await auditCommission(tx, action);
}

export async function listActions(conn: Conn, beforeId: string | undefined, limit: number) {
  return conn
    .select()
    .from(commissionActions)
    .where(beforeId === undefined ? undefined : lt(commissionActions.id, beforeId))
    .orderBy(desc(commissionActions.id))
    .limit(limit);
}

/** Grows with every change of the rules. */
export async function latestAction(conn: Conn): Promise<string> {
  const [row] = await listActions(conn, undefined, 1);
  return row?.id ?? "";
}

/** As JSON can hold it. */
function plain({ scope, terms, startsAt, endsAt }: CommissionRule) {
  const { percentBasisPoints, currencyCode, ...amounts } = terms;
  const digits = Object.entries(amounts).map(([name, value]) => [name, value === null ? null : String(value)] as const);
  const figures = { percentBasisPoints: Number(percentBasisPoints), ...Object.fromEntries(digits), currencyCode };
  return { ...scope, ...figures, startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null };
}

function toRule(row: RuleRow): CommissionRule {
  const { id, productId, sellerId, categoryId, startsAt, endsAt, createdAt, percentBasisPoints } = row;
  const { fixedMinor, floorMinor, capMinor, currencyCode } = row;
  return {
    ...{ id, startsAt, endsAt, createdAt },
    scope: { productId, sellerId, categoryId },
    terms: { percentBasisPoints: BigInt(percentBasisPoints), fixedMinor, floorMinor, capMinor, currencyCode },
  };
}

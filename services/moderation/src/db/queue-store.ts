import type { Conn } from "@souk/database/database";
import { and, arrayContains, asc, desc, eq, gt, inArray, lt, lte, or, sql } from "drizzle-orm";
import { type CaseState, waitingStates } from "../domain/case-state.ts";
import type { CaseRow } from "./case-store.ts";
import { cases } from "./schema.ts";

export type QueueView = "waiting" | "appealed" | "approved" | "rejected";

export interface QueueFilter {
  readonly view: QueueView;
  readonly sellerId: string;
  readonly code: string;
  readonly isOverdue: boolean;
  /** Only what this moderator has claimed, or decided. */
  readonly moderatorId: string | undefined;
}

interface Page {
  readonly after: [Date, string] | undefined;
  readonly limit: number;
  readonly now: Date;
}

const statesOf: Readonly<Record<QueueView, readonly CaseState[]>> = {
  waiting: waitingStates,
  appealed: ["appealed"],
  approved: ["approved"],
  rejected: ["rejected"],
};

const isQueue = (view: QueueView) => view === "waiting" || view === "appealed";

/** What waits by when it is due, what is decided the latest first. */
export async function listQueue(conn: Conn, filter: QueueFilter, { after, limit, now }: Page): Promise<CaseRow[]> {
  const at = isQueue(filter.view) ? cases.dueAt : cases.decidedAt;
  const [lastAt, lastId] = after ?? [];
  const past =
    lastAt &&
    lastId &&
    or(isQueue(filter.view) ? gt(at, lastAt) : lt(at, lastAt), and(eq(at, lastAt), gt(cases.id, lastId)));
  return conn
    .select()
    .from(cases)
    .where(and(inArray(cases.state, [...statesOf[filter.view]]), conditionsOf(filter, now), past || undefined))
    .orderBy(isQueue(filter.view) ? asc(at) : desc(at), asc(cases.id))
    .limit(limit);
}

/** What a page's last row is found again by. */
export const placeInQueue = (view: QueueView, row: CaseRow): Date =>
  isQueue(view) ? row.dueAt : (row.decidedAt ?? row.dueAt);

function conditionsOf({ view, sellerId, code, isOverdue, moderatorId }: QueueFilter, now: Date) {
  const mine =
    moderatorId === undefined
      ? undefined
      : isQueue(view)
        ? and(eq(cases.claimedBy, moderatorId), gt(cases.claimExpiresAt, now))
        : eq(cases.deciderId, moderatorId);
  return and(
    sellerId === "" ? undefined : eq(cases.sellerId, sellerId),
    code === "" ? undefined : arrayContains(cases.codes, [code]),
    isOverdue && isQueue(view) ? lte(cases.dueAt, now) : undefined,
    mine,
  );
}

export interface QueueCounts {
  readonly waiting: number;
  readonly overdue: number;
  readonly appealed: number;
  readonly mine: number;
}

const mostCounted = 1_000;

/** How much waits: nobody needs to know how many thousands. */
export async function countQueue(conn: Conn, moderatorId: string, now: Date): Promise<QueueCounts> {
  const waiting = conn
    .select({
      state: cases.state,
      dueAt: cases.dueAt,
      isMine: sql<boolean>`(${cases.claimedBy} = ${moderatorId} and ${gt(cases.claimExpiresAt, now)})`.as("is_mine"),
    })
    .from(cases)
    .where(inArray(cases.state, [...waitingStates]))
    .orderBy(asc(cases.dueAt), asc(cases.id))
    .limit(mostCounted)
    .as("waiting");
  const [row] = await conn
    .select({
      waiting: sql<number>`count(*)::int`,
      overdue: sql<number>`count(*) filter (where ${lte(waiting.dueAt, now)})::int`,
      appealed: sql<number>`count(*) filter (where ${waiting.state} = 'appealed')::int`,
      mine: sql<number>`count(*) filter (where ${waiting.isMine})::int`,
    })
    .from(waiting);
  return row ?? { waiting: 0, overdue: 0, appealed: 0, mine: 0 };
}

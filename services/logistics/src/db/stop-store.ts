import type { Conn } from "@souk/database/database";
import { eq, sql } from "drizzle-orm";
import { positions } from "./tables/fleet.ts";
import { runs, stops } from "./tables/runs.ts";

/** Whose a stop is. */
export async function findStopWithCourier(
  conn: Conn,
  stopId: string,
): Promise<{ runId: string; zoneId: string; courierId: string | null } | undefined> {
  const [row] = await conn
    .select({ runId: runs.id, zoneId: runs.zoneId, courierId: runs.courierId })
    .from(stops)
    .innerJoin(runs, eq(runs.id, stops.runId))
    .where(eq(stops.id, stopId));
  return row;
}

interface Seen {
  readonly courierId: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly at: Date;
}

interface Kept {
  readonly runId: string;
  /** The arrivals of the run are to be estimated anew: the last time is long enough ago. */
  readonly isEstimateDue: boolean;
}

/**
 * Kept only for who is on a started run; undefined otherwise. One statement: a run that ends at this moment leaves nothing, and of
 * positions that come together one is followed by an estimate.
 */
export async function keepPosition(conn: Conn, seen: Seen & { estimateEveryMs: number }): Promise<Kept | undefined> {
  const { courierId, latitude, longitude, at, estimateEveryMs } = seen;
  const moment = sql`${at.toISOString()}::timestamptz`;
  const dueBefore = sql`${new Date(at.getTime() - estimateEveryMs).toISOString()}::timestamptz`;
  const [kept] = await conn.execute<{ runId: string; isEstimateDue: boolean }>(sql`
    insert into ${positions} (courier_id, run_id, latitude, longitude, at, estimated_at)
    select courier_id, id, ${latitude}::float8, ${longitude}::float8, ${moment}, ${moment} from ${runs}
    where courier_id = ${courierId} and state = 'started' for share
    on conflict (courier_id) do update
      set run_id = excluded.run_id, latitude = excluded.latitude, longitude = excluded.longitude, at = excluded.at,
        estimated_at = case
          when ${positions}.run_id <> excluded.run_id or ${positions}.estimated_at is null or ${positions}.estimated_at <= ${dueBefore}
          then excluded.estimated_at else ${positions}.estimated_at end
    returning run_id as "runId", estimated_at = ${moment} as "isEstimateDue"`);
  return kept;
}

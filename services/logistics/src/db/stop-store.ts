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

/** Kept only for who is on a started run; false otherwise. One statement: a run that ends at this moment leaves nothing. */
export async function keepPosition(conn: Conn, { courierId, latitude, longitude, at }: Seen): Promise<boolean> {
  const moment = at.toISOString();
  const rows = await conn.execute(sql`
    insert into ${positions} (courier_id, run_id, latitude, longitude, at)
    select courier_id, id, ${latitude}::float8, ${longitude}::float8, ${moment}::timestamptz from ${runs}
    where courier_id = ${courierId} and state = 'started' for share
    on conflict (courier_id) do update
      set run_id = excluded.run_id, latitude = excluded.latitude, longitude = excluded.longitude, at = excluded.at
    returning courier_id`);
  return rows.length === 1;
}

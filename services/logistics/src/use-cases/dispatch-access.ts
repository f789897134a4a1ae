import type { Conn, Tx } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { findZone, type ZoneRow, zoneIdsOf } from "../db/fleet-store.ts";
import { lockRun, type RunWithStops } from "../db/run-store.ts";

/** A zone of the dispatcher. @throws DomainError ZONE_NOT_FOUND for everybody else */
export async function requireZone(conn: Conn, userId: string, zoneId: string): Promise<ZoneRow> {
  const own = await zoneIdsOf(conn, userId);
  const zone = own.includes(zoneId) ? await findZone(conn, zoneId) : undefined;
  if (!zone) throw zoneNotFound();
  return zone;
}

export function zoneNotFound(): DomainError {
  return new DomainError("not_found", "ZONE_NOT_FOUND", "There is no such zone of yours.");
}

/** A run in a zone of the dispatcher, locked. @throws DomainError RUN_NOT_FOUND, RUN_CHANGED */
export async function lockOwnRun(
  tx: Tx,
  { userId, runId, version }: { userId: string; runId: string; version?: number },
): Promise<RunWithStops> {
  const run = await lockRun(tx, runId);
  if (!run || !(await zoneIdsOf(tx, userId)).includes(run.zoneId)) throw runNotFound();
  if (version !== undefined && run.version !== version)
    throw new DomainError(
      "conflict",
      "RUN_CHANGED",
      "Somebody has changed this run since you looked at it; look again.",
    );
  return run;
}

export function runNotFound(): DomainError {
  return new DomainError("not_found", "RUN_NOT_FOUND", "There is no such run.");
}

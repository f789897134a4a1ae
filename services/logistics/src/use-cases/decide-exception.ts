import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { decideOthersOf, decideRow, exceptionsById, lockException } from "../db/board-store.ts";
import { type DeliveryRow, lockDelivery } from "../db/delivery-store.ts";
import type { ExceptionRow } from "../db/exception-store.ts";
import { findZone, zoneIdsOf } from "../db/fleet-store.ts";
import { lockRun, updateStop } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { type Decision, possibleDecisions } from "../domain/exception.ts";
import { isOpen } from "../domain/stop-state.ts";
import { moveTo } from "./move-delivery.ts";
import { tellZone } from "./tell-zone.ts";

interface Input {
  readonly request: RequestKey;
  readonly userId: string;
  readonly exceptionId: string;
  readonly decision: Decision;
  readonly note: string;
}

const mostTries = 5;

/** @throws DomainError EXCEPTION_NOT_FOUND, EXCEPTION_DECIDED, DECISION_IMPOSSIBLE */
export async function decideException(deps: Pick<LogisticsDeps, "db" | "now">, input: Input): Promise<void> {
  const { request, userId, exceptionId, decision, note } = input;
  await once(deps.db, request, async (tx) => {
    const seen = (await exceptionsById(tx, [exceptionId]))[0];
    const zones = await zoneIdsOf(tx, userId);
    if (!seen || zones.length === 0 || (seen.zoneId !== null && !zones.includes(seen.zoneId)))
      throw exceptionNotFound();
    // Runs before deliveries before exceptions.
    const run = seen.runId ? await lockRun(tx, seen.runId) : undefined;
    const delivery = seen.shipmentId ? await lockDelivery(tx, seen.shipmentId) : undefined;
    const exception = await lockException(tx, exceptionId);
    if (!exception) throw exceptionNotFound();
    if (exception.decision === decision) return;
    if (exception.decision)
      throw new DomainError("conflict", "EXCEPTION_DECIDED", "Somebody else decided otherwise meanwhile.");
    if (!possibleDecisions(exception, delivery).includes(decision))
      throw new DomainError("failed_precondition", "DECISION_IMPOSSIBLE", "That is not possible as things are now.");
    const by = { decision, at: deps.now(), by: `user:${userId}` };
    await act(tx, { exception, delivery, runHubId: run?.hubId, ...by });
    await decideRow(tx, exceptionId, { ...by, note });
    if (delivery && decision !== "dismiss") await decideOthersOf(tx, delivery.id, by);
    await tellZone(tx, exception.zoneId);
  });
}

interface Acting {
  readonly exception: ExceptionRow;
  readonly delivery: DeliveryRow | undefined;
  readonly runHubId: string | undefined;
  readonly decision: Decision;
  readonly at: Date;
  readonly by: string;
}

async function act(tx: Tx, { exception, delivery, runHubId, decision, at, by: actor }: Acting): Promise<void> {
  if (!delivery || decision === "dismiss") return;
  if (decision === "unlock_pin") return unlock(tx, exception);
  // Whoever has it brings it back to their hub.
  const zone = delivery.zoneId ? await findZone(tx, delivery.zoneId) : undefined;
  const hubId = delivery.hubId ?? runHubId ?? zone?.hubId ?? null;
  const to = decision === "return" ? "returning" : "at_hub";
  await moveTo(tx, delivery, { to, at, actor, change: { hubId, runId: null } });
}

async function unlock(tx: Tx, { runId, stopId }: ExceptionRow): Promise<void> {
  const run = runId ? await lockRun(tx, runId) : undefined;
  const stop = run?.stops.find(({ id }) => id === stopId);
  if (stop && isOpen(stop.state)) await updateStop(tx, stop.id, { pinTriesLeft: mostTries });
}

function exceptionNotFound(): DomainError {
  return new DomainError("not_found", "EXCEPTION_NOT_FOUND", "There is no such exception in your zones.");
}

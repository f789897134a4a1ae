import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { type DeliveryRow, deliveriesByCode, lockDeliveries, updateDelivery } from "../db/delivery-store.ts";
import { findZones, zoneIdsOf } from "../db/fleet-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { moveTo } from "./move-delivery.ts";
import { tellZone } from "./tell-zone.ts";

interface Input {
  readonly request: RequestKey;
  readonly userId: string;
  readonly hubId: string;
  readonly codes: readonly string[];
}

export interface TakenIn {
  readonly shipmentIds: string[];
  readonly refusedCodes: string[];
}

/**
 * Parcels are at a hub and wait for a run there: brought by a seller, or back from a failed attempt. What is in a run, or
 * over, is refused. Taking in twice is taking in once. @throws DomainError HUB_NOT_FOUND
 */
export async function takeInAtHub(deps: Pick<LogisticsDeps, "db" | "now">, input: Input): Promise<TakenIn> {
  const { request, userId, hubId, codes } = input;
  return once(deps.db, request, async (tx) => {
    const zones = await findZones(tx, await zoneIdsOf(tx, userId));
    if (!zones.some((zone) => zone.hubId === hubId))
      throw new DomainError("not_found", "HUB_NOT_FOUND", "There is no such hub of yours.");
    const found = await deliveriesByCode(
      tx,
      codes.map((code) => code.trim().toUpperCase()),
    );
    const taken: DeliveryRow[] = [];
    for (const delivery of await lockDeliveries(tx, found)) {
      if (!zones.some(({ id }) => id === delivery.zoneId) || !canTakeIn(delivery)) continue;
      taken.push(delivery);
      await tellZone(tx, delivery.zoneId);
      if (delivery.state === "at_hub" || delivery.state === "returning")
        await updateDelivery(tx, delivery.id, { hubId });
      else
        await moveTo(tx, delivery, {
          to: "at_hub",
          at: deps.now(),
          actor: `user:${userId}`,
          change: { hubId, runId: null },
        });
    }
    const known = new Set(taken.map(({ code }) => code));
    return {
      shipmentIds: taken.map(({ id }) => id),
      refusedCodes: codes.filter((code) => !known.has(code.trim().toUpperCase())),
    };
  });
}

/** What a shopper sends back is collected first. */
const canTakeIn = ({ state, kind, runId, bookingId }: DeliveryRow) =>
  !(kind === "return" && state === "ready") &&
  runId === null &&
  bookingId === null &&
  (state === "ready" || state === "at_hub" || state === "attempt_failed" || state === "returning");

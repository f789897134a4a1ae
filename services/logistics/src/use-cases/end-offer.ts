import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { raiseException } from "../db/exception-store.ts";
import { overdueOffers } from "../db/run-list-store.ts";
import { lockRun, type RunWithStops } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { takeRunBack } from "./give-run.ts";
import { tellZone } from "./tell-zone.ts";

/** Nobody's again: a dispatcher has to find somebody else. */
export async function endOffer(tx: Tx, run: RunWithStops, { at, reason }: { at: Date; reason: string }): Promise<void> {
  await takeRunBack(tx, run);
  await raiseException(tx, {
    ...{ kind: "offer_unanswered", cause: `offer:${run.id}:${run.version}`, at, zoneId: run.zoneId },
    ...{ runId: run.id, courierId: run.courierId, reason },
  });
  await tellZone(tx, run.zoneId);
}

/** Ends offers that were not answered in time. */
export async function endOverdueOffers(
  { db, now }: Pick<LogisticsDeps, "db" | "now">,
  stopping: AbortSignal,
): Promise<void> {
  for (const { id } of await overdueOffers(db, now(), 100)) {
    if (stopping.aborted) return;
    await inTransaction(db, async (tx) => {
      const run = await lockRun(tx, id);
      if (run?.state !== "offered" || !run.offerEndsAt || run.offerEndsAt > now()) return;
      await endOffer(tx, run, { at: now(), reason: "NOT_ANSWERED" });
    });
  }
}

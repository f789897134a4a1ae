import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf } from "./call.ts";
import { unservedReasons } from "./names.ts";
import { stopView } from "./view.ts";

const input = z.object({
  zoneId: z.uuid(),
  shipmentIds: z.array(z.uuid()).max(200).default([]),
  courierIds: z.array(z.uuid()).max(50).default([]),
  /** A run to order anew instead. */
  runId: z.uuid().nullable().default(null),
});

/** The best runs that are found within two seconds. A mutation for being asked for once, though it changes nothing. */
export const suggest = dispatcherProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const { runId, ...request } = input;
  const answer = await ctx.clients.dispatch.suggestRuns(
    { ...request, runId: runId ?? "" },
    { timeoutMs: 10_000, ...optionsOf(ctx.call, signal) },
  );
  return {
    runs: answer.runs.map((run) => ({
      courierId: run.courierId,
      shipmentIds: run.shipmentIds,
      stops: run.stops.map(stopView),
      distanceMeters: run.distanceMeters,
      durationSeconds: run.durationSeconds,
      lateStops: run.lateStopCount,
    })),
    unserved: answer.unserved.map(({ shipmentId, reason }) => ({ id: shipmentId, reason: unservedReasons[reason] })),
    distanceMetersBefore: answer.distanceMetersBefore,
  };
});

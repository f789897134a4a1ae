import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf, shipmentIds } from "./call.ts";
import { runView } from "./view.ts";

const input = z.object({
  requestId: z.uuid(),
  zoneId: z.uuid(),
  runs: z
    .array(
      z.object({
        shipmentIds: shipmentIds.min(1),
        courierId: z.uuid().nullable(),
        /** At once, instead of asking the courier. */
        assign: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(20),
});

export const createRuns = dispatcherProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const runs = input.runs.map((run) => ({ ...run, courierId: run.courierId ?? "" }));
  const answer = await ctx.clients.dispatch.createRuns({ ...input, runs }, optionsOf(ctx.call, signal));
  return answer.runs.map(runView);
});

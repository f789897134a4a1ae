import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf, present, shipmentIds, version } from "./call.ts";
import { runView } from "./view.ts";

const input = z.object({
  requestId: z.uuid(),
  runId: z.uuid(),
  version,
  addShipmentIds: shipmentIds.default([]),
  removeShipmentIds: shipmentIds.default([]),
  stopIds: z.array(z.uuid()).max(400).default([]),
});

export const changeRun = dispatcherProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const answer = await ctx.clients.dispatch.changeRun(input, optionsOf(ctx.call, signal));
  return runView(present(answer.run, "the run"));
});

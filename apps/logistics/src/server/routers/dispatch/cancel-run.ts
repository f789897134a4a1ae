import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf, present, version } from "./call.ts";
import { runView } from "./view.ts";

const input = z.object({ requestId: z.uuid(), runId: z.uuid(), version });

export const cancelRun = dispatcherProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const answer = await ctx.clients.dispatch.cancelRun(input, optionsOf(ctx.call, signal));
  return runView(present(answer.run, "the run"));
});

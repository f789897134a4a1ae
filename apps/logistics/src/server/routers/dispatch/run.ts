import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf, present } from "./call.ts";
import { runView } from "./view.ts";

export const run = dispatcherProcedure.input(z.object({ runId: z.uuid() })).query(async ({ ctx, input, signal }) => {
  const answer = await ctx.clients.dispatch.getRun(input, optionsOf(ctx.call, signal));
  return runView(present(answer.run, "the run"));
});

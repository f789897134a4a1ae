import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf, present, version } from "./call.ts";
import { runView } from "./view.ts";

const input = z.object({
  requestId: z.uuid(),
  runId: z.uuid(),
  version,
  /** Null: it is taken from who has it. */
  courierId: z.uuid().nullable(),
  assign: z.boolean(),
});

export const assignRun = dispatcherProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const request = { ...input, courierId: input.courierId ?? "" };
  const answer = await ctx.clients.dispatch.assignRun(request, optionsOf(ctx.call, signal));
  return runView(present(answer.run, "the run"));
});

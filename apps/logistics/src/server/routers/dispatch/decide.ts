import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf, present } from "./call.ts";
import { decisionsByName } from "./names.ts";
import { exceptionView } from "./view.ts";

const input = z.object({
  requestId: z.uuid(),
  exceptionId: z.uuid(),
  decision: z.enum(["try_again", "return", "dismiss", "unlock_pin"]),
  note: z.string().trim().max(500).default(""),
});

export const decide = dispatcherProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const request = { ...input, decision: decisionsByName[input.decision] };
  const answer = await ctx.clients.dispatch.decideException(request, optionsOf(ctx.call, signal));
  return exceptionView(present(answer.exception, "the exception"));
});

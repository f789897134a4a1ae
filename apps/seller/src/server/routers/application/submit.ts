import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";
import { answered } from "./answer.ts";

export const submit = accountProcedure
  .input(z.object({ requestId: z.uuid(), applicationId: z.uuid() }))
  .mutation(async ({ ctx, input }) => answered(await ctx.clients.application.submitApplication(input, ctx.call)));

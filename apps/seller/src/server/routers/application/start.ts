import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";
import { answered } from "./answer.ts";

export const start = accountProcedure
  .input(z.object({ requestId: z.uuid() }))
  .mutation(async ({ ctx, input }) =>
    answered(await ctx.clients.application.startApplication({ ...input, locale: ctx.locale }, ctx.call)),
  );

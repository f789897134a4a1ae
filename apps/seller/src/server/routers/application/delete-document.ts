import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";
import { answered } from "./answer.ts";

export const deleteDocument = accountProcedure
  .input(z.object({ applicationId: z.uuid(), documentId: z.uuid() }))
  .mutation(async ({ ctx, input }) => answered(await ctx.clients.application.deleteDocument(input, ctx.call)));

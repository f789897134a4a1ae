import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";
import { answered } from "./answer.ts";

const input = z.object({
  ...{ requestId: z.uuid(), applicationId: z.uuid() },
  ...{ iban: z.string().trim().min(1).max(50), holder: z.string().trim().min(1).max(160) },
});

export const setBankAccount = accountProcedure
  .input(input)
  .mutation(async ({ ctx, input: account }) =>
    answered(await ctx.clients.application.setBankAccount(account, ctx.call)),
  );

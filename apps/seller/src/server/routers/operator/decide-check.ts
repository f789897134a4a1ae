import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { answered } from "../application/answer.ts";
import { checkKinds } from "../application/application-view.ts";

const input = z.object({
  ...{ requestId: z.uuid(), applicationId: z.uuid(), kind: z.enum(["business", "documents"]), approved: z.boolean() },
  ...{ reason: z.string().max(60), note: z.string().max(1_000) },
});

export const decideCheck = operatorProcedure
  .input(input)
  .mutation(async ({ ctx, input: { kind, ...decision } }) =>
    answered(await ctx.clients.desk.decideCheck({ ...decision, kind: checkKinds[kind] }, ctx.call)),
  );

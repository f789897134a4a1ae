import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";
import { answered } from "./answer.ts";
import { businessInput } from "./application-view.ts";

const text = z.string().max(5_000);
const input = z.object({
  ...{ requestId: z.uuid(), applicationId: z.uuid(), shopName: z.string().max(120), slug: z.string().max(60) },
  ...{ description: z.object({ en: text, ru: text }), business: businessInput },
});

/** Keeps what was typed, right or wrong; `problems` of the answer say what is wrong. */
export const save = accountProcedure
  .input(input)
  .mutation(async ({ ctx, input: { description, ...draft } }) =>
    answered(
      await ctx.clients.application.saveApplication({ ...draft, description: { byLanguage: description } }, ctx.call),
    ),
  );

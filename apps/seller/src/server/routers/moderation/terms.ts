import "server-only";
import { z } from "zod";
import { moderatorProcedure, operatorProcedure } from "../../trpc.ts";

/** Words that must not stand in a product. */
export const terms = moderatorProcedure.query(async ({ ctx, signal }) => {
  const { terms: found } = await ctx.clients.moderation.listBannedTerms({}, { ...ctx.call, ...(signal && { signal }) });
  return found.map(({ id, language, term, weight }) => ({ id, language, term, weight }));
});

const term = z.object({
  language: z.enum(["", "en", "ru"]),
  term: z.string().trim().min(2).max(100),
  weight: z.int().min(1).max(100),
});

export const saveTerm = operatorProcedure
  .input(z.object({ requestId: z.uuid(), term }))
  .mutation(async ({ ctx, input }) => {
    await ctx.clients.moderation.saveBannedTerm(input, ctx.call);
  });

export const deleteTerm = operatorProcedure
  .input(z.object({ requestId: z.uuid(), termId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    await ctx.clients.moderation.deleteBannedTerm(input, ctx.call);
  });

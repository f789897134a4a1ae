import "server-only";
import { z } from "zod";
import { searchSuggestions } from "../../catalogue/search-suggestions.ts";
import { rateLimits } from "../../rate-limits.ts";
import { publicProcedure } from "../../trpc.ts";

/** Queries, categories and products for what has been typed so far; for nothing, the top-level categories. */
export const suggest = publicProcedure
  .input(z.object({ text: z.string().max(200) }))
  .query(async ({ ctx, input, signal }) => {
    await rateLimits().suggest(ctx.clientAddress);
    return searchSuggestions(ctx.clients, ctx.locale, input.text, signal);
  });

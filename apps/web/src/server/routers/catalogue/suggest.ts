import "server-only";
import { z } from "zod";
import { searchSuggestions } from "../../catalogue/search-suggestions.ts";
import { catalogueTag, treeTag } from "../../pages/tags.ts";
import { rateLimits } from "../../rate-limits.ts";
import { searchLifetimeMs } from "../../reads/lifetimes.ts";
import { publicRead } from "../../reads/public-read.ts";
import { publicProcedure } from "../../trpc.ts";

const admit = (clientAddress: string) => rateLimits().suggest(clientAddress);

/** Queries, categories and products for what has been typed so far; for nothing, the top-level categories. */
export const suggestRead = publicRead({
  input: z.object({ text: z.string().max(200) }),
  admit,
  keep: { lifetimeMs: searchLifetimeMs, tags: () => [catalogueTag, treeTag] },
  read: (clients, locale, { text }, { signal }) => searchSuggestions(clients, locale, text, signal),
});

export const suggest = publicProcedure.input(suggestRead.input).query(async ({ ctx, input, signal }) => {
  await admit(ctx.clientAddress);
  return suggestRead.read(ctx.clients, ctx.locale, input, { signal });
});

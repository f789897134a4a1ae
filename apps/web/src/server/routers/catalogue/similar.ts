import "server-only";
import { z } from "zod";
import { similarCards } from "../../catalogue/similar-cards.ts";
import { catalogueTag, sellersTag, treeTag } from "../../pages/tags.ts";
import { catalogueLifetimeMs } from "../../reads/lifetimes.ts";
import { publicRead } from "../../reads/public-read.ts";
import { publicProcedure } from "../../trpc.ts";

/** Others of the same category. */
export const similarRead = publicRead({
  input: z.object({ productId: z.uuid(), categorySlug: z.string().min(1).max(200) }),
  keep: { lifetimeMs: catalogueLifetimeMs, tags: () => [catalogueTag, sellersTag, treeTag] },
  read: similarCards,
});

export const similar = publicProcedure
  .input(similarRead.input)
  .query(({ ctx, input, signal }) => similarRead.read(ctx.clients, ctx.locale, input, { signal }));

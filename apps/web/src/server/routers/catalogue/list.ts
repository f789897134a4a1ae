import "server-only";
import { z } from "zod";
import { listCards } from "../../catalogue/list-cards.ts";
import { catalogueTag, categoryTag, sellersTag } from "../../pages/tags.ts";
import { catalogueLifetimeMs } from "../../reads/lifetimes.ts";
import { publicRead } from "../../reads/public-read.ts";
import { publicProcedure } from "../../trpc.ts";

const input = z.object({
  categorySlug: z.string().max(200).optional(),
  sellerId: z.uuid().optional(),
  sort: z.enum(["newest", "popular", "price", "-price"]).optional(),
  cursor: z.string().max(500).nullish(),
});

/** A page of a category or a seller, or of everything. */
export const listRead = publicRead({
  input,
  keep: {
    lifetimeMs: catalogueLifetimeMs,
    tags: ({ categorySlug }) => [sellersTag, categorySlug ? categoryTag(categorySlug) : catalogueTag],
  },
  read: (clients, locale, { cursor, ...query }, reading) =>
    listCards(clients, locale, { ...query, pageToken: cursor ?? "" }, reading),
});

export const list = publicProcedure
  .input(input)
  .query(({ ctx, input, signal }) => listRead.read(ctx.clients, ctx.locale, input, { signal }));

import "server-only";
import { z } from "zod";
import { getProductView } from "../../catalogue/get-product-view.ts";
import { productTag, sellersTag } from "../../pages/tags.ts";
import { catalogueLifetimeMs } from "../../reads/lifetimes.ts";
import { publicRead } from "../../reads/public-read.ts";
import { publicProcedure } from "../../trpc.ts";

export const productRead = publicRead({
  input: z.object({ slug: z.string().min(1).max(200) }),
  read: (clients, locale, { slug }, { signal }) => getProductView(clients, locale, slug, signal),
  keep: {
    lifetimeMs: catalogueLifetimeMs,
    // A former slug finds the product too.
    tags: (asked, found) => [sellersTag, productTag(asked.slug), productTag(found.slug)],
  },
});

export const product = publicProcedure
  .input(productRead.input)
  .query(({ ctx, input, signal }) => productRead.read(ctx.clients, ctx.locale, input, { signal }));

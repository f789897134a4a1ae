import "server-only";
import { z } from "zod";
import { recentCardRatings } from "../../catalogue/card-ratings.ts";
import { type ProductCardView, productCardView } from "../../catalogue/product-card-view.ts";
import { sellerNames } from "../../catalogue/seller-names.ts";
import { publicProcedure } from "../../trpc.ts";

/** The cards of products in the order asked; those that are not sold any more are left out. */
export const recentCards = publicProcedure
  .input(z.object({ productIds: z.array(z.uuid()).min(1).max(24) }))
  .query(async ({ ctx, input, signal }): Promise<ProductCardView[]> => {
    const { cards } = await ctx.clients.product.batchGetProductCards(input, signal ? { signal } : {});
    const [sellers, ratings] = await Promise.all([
      sellerNames(
        ctx.clients,
        cards.map(({ sellerId }) => sellerId),
        signal,
      ),
      recentCardRatings(
        ctx.clients,
        cards.map(({ id }) => id),
        { signal },
      ),
    ]);
    return cards.map((card) => productCardView(card, { sellers, ratings }, ctx.locale));
  });

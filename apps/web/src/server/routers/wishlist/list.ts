import "server-only";
import { z } from "zod";
import { recentCardRatings } from "../../catalogue/card-ratings.ts";
import { sellerNames } from "../../catalogue/seller-names.ts";
import { offerLevels } from "../../catalogue/stock-levels.ts";
import { maybeShopperProcedure } from "../../trpc.ts";
import { type WishView, wishView } from "./wish-view.ts";

const pageSize = 24;

export interface WishPage {
  readonly wishes: WishView[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** The newest first, each with what became of it. */
export const listWishes = maybeShopperProcedure
  .input(z.object({ cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<WishPage> => {
    const { shopper, clients, locale } = ctx;
    if (!shopper) return { wishes: [], next: null };
    const call = signal ? { signal } : {};
    const page = { pageSize, pageToken: input.cursor ?? "" };
    const { wishes, nextPageToken } = await clients.wishlist.listWishes(page, { ...shopper.call, ...call });
    const productIds = wishes.map(({ productId }) => productId);
    const { cards } = productIds.length > 0 ? await clients.product.batchGetProductCards({ productIds }, call) : none;
    const [sellers, ratings, levels] = await Promise.all([
      sellerNames(
        clients,
        cards.map(({ sellerId }) => sellerId),
        signal,
      ),
      recentCardRatings(
        clients,
        cards.map(({ id }) => id),
        { signal },
      ),
      offerLevels(
        clients,
        cards.flatMap(({ offerIds }) => offerIds),
        signal,
      ),
    ]);
    const cardOf = new Map(cards.map((card) => [card.id, card]));
    const known = { sellers, ratings, levels, locale };
    return {
      wishes: wishes.map((wish) => wishView(wish, cardOf.get(wish.productId), known)),
      next: nextPageToken || null,
    };
  });

const none = { cards: [] };

import "server-only";
import { z } from "zod";
import { asShopper } from "../../context.ts";
import { listReviews, type ReviewPage, reviewSorts } from "../../reviews/list-reviews.ts";
import { type RatingView, ratingView } from "../../reviews/review-view.ts";
import { publicProcedure } from "../../trpc.ts";

const input = z.object({
  productId: z.uuid(),
  sort: z.enum(reviewSorts),
  stars: z.int().min(0).max(5),
  cursor: z.string().max(500).nullish(),
});

interface RatedPage extends ReviewPage {
  /** With the first page. */
  readonly rating: RatingView | null;
}

/** Reviews of a product; who is signed in sees which are theirs. */
export const list = publicProcedure.input(input).query(async ({ ctx, input, signal }): Promise<RatedPage> => {
  const { cursor, ...query } = input;
  const call = signal ? { signal } : {};
  const own = ctx.session ? await asShopper({ session: ctx.session }) : {};
  const [page, rated] = await Promise.all([
    listReviews(ctx.clients, { ...query, pageToken: cursor ?? "" }, { ...own, ...call }),
    cursor ? null : ctx.clients.review.getRatings({ productIds: [query.productId] }, call),
  ]);
  return { ...page, rating: rated && ratingView(rated.ratings[0]) };
});

import "server-only";
import { ReviewableLine_State } from "@souk/contracts/review/v1/review";
import { z } from "zod";
import { asShopper } from "../../context.ts";
import { type ReviewView, reviewView } from "../../reviews/review-view.ts";
import { publicProcedure } from "../../trpc.ts";

export interface ReviewableView {
  readonly offerId: string;
  readonly productId: string;
  /** "none": not yet, or never. "final": too old to be changed. */
  readonly state: "none" | "open" | "written" | "final";
  readonly review: ReviewView | null;
}

const states: Readonly<Record<ReviewableLine_State, ReviewableView["state"]>> = {
  [ReviewableLine_State.UNSPECIFIED]: "none",
  [ReviewableLine_State.TOO_EARLY]: "none",
  [ReviewableLine_State.OPEN]: "open",
  [ReviewableLine_State.WRITTEN]: "written",
  [ReviewableLine_State.FINAL]: "final",
  [ReviewableLine_State.NEVER]: "none",
};

/** What can be said about the lines of an order. Without an account nothing can. */
export const ofOrder = publicProcedure
  .input(z.object({ orderId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<ReviewableView[]> => {
    if (!ctx.session) return [];
    const call = { ...(await asShopper({ session: ctx.session })), ...(signal && { signal }) };
    const { lines } = await ctx.clients.review.listReviewable(input, call);
    return lines.map(({ offerId, productId, state, review }) => ({
      offerId,
      productId,
      state: states[state],
      review: review ? reviewView(review) : null,
    }));
  });

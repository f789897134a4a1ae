import "server-only";
import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

export interface HeldView {
  /** The end of the checkout's id. */
  readonly reference: string;
  readonly quantity: number;
  /** ISO 8601. */
  readonly since: string;
  readonly until: string;
}

const isoOf = (at: Timestamp | undefined) => (at ? timestampDate(at).toISOString() : "");

/** What checkouts under way hold of an offer. */
export const held = sellerProcedure
  .input(z.object({ offerId: z.uuid() }))
  .query(async ({ ctx, input: { offerId }, signal }): Promise<HeldView[]> => {
    const answer = await ctx.clients.stock.listOfferReservations(
      { sellerId: ctx.shop.id, offerId },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return answer.held.map(({ reference, quantity, heldSince, heldUntil }) => ({
      ...{ reference, quantity: Number(quantity) },
      ...{ since: isoOf(heldSince), until: isoOf(heldUntil) },
    }));
  });

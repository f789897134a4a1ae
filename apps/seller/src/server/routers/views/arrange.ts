import "server-only";
import { z } from "zod";
import { moderatorProcedure, sellerProcedure } from "../../trpc.ts";
import { deskLists, protoListOf, shopLists, viewIds } from "./view-input.ts";

/** Puts one's own into an order. */
export const arrange = sellerProcedure
  .input(z.object({ list: shopLists, viewIds }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    const of = { sellerId: ctx.shop.id, list: protoListOf[input.list] };
    await ctx.clients.view.arrangeViews({ ...of, viewIds: input.viewIds }, ctx.call);
  });

export const deskArrange = moderatorProcedure
  .input(z.object({ list: deskLists, viewIds }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    await ctx.clients.view.arrangeViews({ list: protoListOf[input.list], viewIds: input.viewIds }, ctx.call);
  });

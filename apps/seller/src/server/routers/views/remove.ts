import "server-only";
import { z } from "zod";
import { moderatorProcedure, sellerProcedure } from "../../trpc.ts";
import { deskLists, protoListOf, shopLists } from "./view-input.ts";

/** Deletes one's own, or takes a colleague's off those that are shared. */
export const remove = sellerProcedure
  .input(z.object({ list: shopLists, viewId: z.uuid() }))
  .mutation(async ({ ctx, input: { list, viewId } }): Promise<void> => {
    await ctx.clients.view.deleteView({ sellerId: ctx.shop.id, list: protoListOf[list], viewId }, ctx.call);
  });

export const deskRemove = moderatorProcedure
  .input(z.object({ list: deskLists, viewId: z.uuid() }))
  .mutation(async ({ ctx, input: { list, viewId } }): Promise<void> => {
    await ctx.clients.view.deleteView({ list: protoListOf[list], viewId }, ctx.call);
  });

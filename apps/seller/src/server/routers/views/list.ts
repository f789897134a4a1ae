import "server-only";
import { z } from "zod";
import { moderatorProcedure, sellerProcedure } from "../../trpc.ts";
import { deskLists, protoListOf, shopLists } from "./view-input.ts";
import { type ViewsView, viewsView } from "./views-view.ts";

export const list = sellerProcedure
  .input(z.object({ list: shopLists }))
  .query(async ({ ctx, input, signal }): Promise<ViewsView> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    return viewsView(
      await ctx.clients.view.listViews({ sellerId: ctx.shop.id, list: protoListOf[input.list] }, options),
    );
  });

export const deskList = moderatorProcedure
  .input(z.object({ list: deskLists }))
  .query(async ({ ctx, input, signal }): Promise<ViewsView> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    return viewsView(await ctx.clients.view.listViews({ list: protoListOf[input.list] }, options));
  });

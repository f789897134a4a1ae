import "server-only";
import { z } from "zod";
import { moderatorProcedure, sellerProcedure } from "../../trpc.ts";
import { deskLists, protoListOf, savedView, shopLists } from "./view-input.ts";

const input = z.object({ requestId: z.uuid(), view: savedView });

/** Keeps filters under a name, or changes one's own. */
export const save = sellerProcedure
  .input(input.extend({ list: shopLists }))
  .mutation(async ({ ctx, input: { requestId, view, list } }): Promise<void> => {
    const of = { sellerId: ctx.shop.id, list: protoListOf[list] };
    await ctx.clients.view.saveView({ requestId, ...of, view }, ctx.call);
  });

export const deskSave = moderatorProcedure
  .input(input.extend({ list: deskLists }))
  .mutation(async ({ ctx, input: { requestId, view, list } }): Promise<void> => {
    await ctx.clients.view.saveView({ requestId, list: protoListOf[list], view }, ctx.call);
  });

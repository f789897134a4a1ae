import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";
import { type CardSetupView, cardSetupView } from "./card-setup-view.ts";

/** What became of a card that the shopper adds. */
export const cardSetup = accountProcedure
  .input(z.object({ setupId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<CardSetupView> => {
    const { setup } = await ctx.clients.payment.getCardSetup(input, { ...ctx.call, ...(signal && { signal }) });
    return cardSetupView(setup);
  });

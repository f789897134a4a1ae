import "server-only";
import { z } from "zod";
import { env } from "../../../env.ts";
import { rateLimits } from "../../rate-limits.ts";
import { accountProcedure } from "../../trpc.ts";
import { type CardSetupView, cardSetupView } from "./card-setup-view.ts";

const input = z.object({
  requestId: z.uuid(),
  /** Of the provider's own fields; the card itself never comes here. */
  paymentToken: z.string().min(1).max(200),
  makeDefault: z.boolean(),
});

/** Keeps a card without paying. Its bank may want to be asked first: then the answer says where. */
export const addCard = accountProcedure
  .input(input)
  .mutation(async ({ ctx, input, signal }): Promise<CardSetupView> => {
    // Whoever has stolen cards would try them out here.
    await rateLimits().addCard(ctx.session.userId);
    const returnUrl = `${env().NEXTAUTH_URL}/${ctx.locale}/account/cards/confirmed?setup={setup_id}`;
    const call = { ...ctx.call, ...(signal && { signal }) };
    const { setup } = await ctx.clients.payment.addPaymentMethod({ ...input, returnUrl }, call);
    return cardSetupView(setup);
  });

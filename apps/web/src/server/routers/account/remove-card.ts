import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";

/** Forgets a saved card, here and at the provider. */
export const removeCard = accountProcedure
  .input(z.object({ cardId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }) => {
    const call = { ...ctx.call, ...(signal && { signal }) };
    await ctx.clients.payment.removePaymentMethod({ paymentMethodId: input.cardId }, call);
  });

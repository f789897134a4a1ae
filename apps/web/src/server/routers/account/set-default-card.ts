import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";

export const setDefaultCard = accountProcedure
  .input(z.object({ cardId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }) => {
    const call = { ...ctx.call, ...(signal && { signal }) };
    await ctx.clients.payment.setDefaultPaymentMethod({ paymentMethodId: input.cardId }, call);
  });

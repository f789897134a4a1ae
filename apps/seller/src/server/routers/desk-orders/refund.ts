import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";

const input = z.object({
  requestId: z.uuid(),
  orderId: z.uuid(),
  sellerOrderId: z.uuid(),
  /** Whole minor units as decimal digits. */
  amountMinor: z.string().regex(/^\d{1,15}$/),
  currencyCode: z.string().length(3),
  reason: z.enum(["damaged", "not_as_described", "not_delivered", "late", "goodwill", "other"]),
  note: z.string().max(1_000),
});

/** The provider is asked while one waits. */
const timeoutMs = 15_000;

/** Gives money of one seller's part back. The same request id again tells what became of it. */
export const refund = operatorProcedure.input(input).mutation(async ({ ctx, input: asked }): Promise<void> => {
  const { amountMinor, currencyCode, ...request } = asked;
  const amount = { currencyCode, minorUnits: BigInt(amountMinor) };
  await ctx.clients.payment.refundPayment({ ...request, amount }, { ...ctx.call, timeoutMs });
});

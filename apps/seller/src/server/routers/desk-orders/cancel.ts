import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";

const input = z.object({
  requestId: z.uuid(),
  orderId: z.uuid(),
  /** One seller's part; none: the whole order. */
  sellerOrderId: z.uuid().nullable(),
  reason: z.enum(["shopper_asked", "seller_asked", "out_of_stock", "fraud_suspected", "other"]),
  note: z.string().max(1_000),
});

/** Cancels an order, or one seller's part of it, on behalf of those it is of. */
export const cancel = operatorProcedure.input(input).mutation(async ({ ctx, input: asked }): Promise<void> => {
  const { sellerOrderId, ...whole } = asked;
  const { orderDesk } = ctx.clients;
  if (sellerOrderId === null) await orderDesk.cancelOrderOnBehalf(whole, ctx.call);
  else await orderDesk.cancelSellerOrderOnBehalf({ ...whole, sellerOrderId }, ctx.call);
});

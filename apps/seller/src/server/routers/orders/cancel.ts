import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { cancelReason } from "./cancel-reason.ts";
import { viewOf } from "./get.ts";
import { cancelReasons, type OrderView } from "./order-view.ts";

const input = z.object({
  requestId: z.uuid(),
  order: z.uuid(),
  version: z.int32().min(1),
  reason: cancelReason,
});

export const cancel = sellerProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<OrderView> => {
  const { requestId, order, version, reason } = input;
  const { fulfilment } = await ctx.clients.fulfilment.cancelFulfilment(
    { requestId, sellerId: ctx.shop.id, sellerOrderId: order, version, reason: cancelReasons[reason] },
    { ...ctx.call, ...(signal && { signal }) },
  );
  return viewOf(fulfilment, ctx.locale);
});

import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { cancelReason } from "./cancel-reason.ts";
import { viewOf } from "./get.ts";
import { linePieces } from "./line-pieces.ts";
import { cancelReasons, type OrderView } from "./order-view.ts";

const input = z.object({
  requestId: z.uuid(),
  order: z.uuid(),
  version: z.int32().min(1),
  lines: linePieces,
  reason: cancelReason,
});

/** Cancels pieces that are not packed; the order as it is then. */
export const cancelLines = sellerProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<OrderView> => {
  const { requestId, order, version, lines, reason } = input;
  const { fulfilment } = await ctx.clients.fulfilment.cancelLines(
    { requestId, sellerId: ctx.shop.id, sellerOrderId: order, version, lines, reason: cancelReasons[reason] },
    { ...ctx.call, ...(signal && { signal }) },
  );
  return viewOf(fulfilment, ctx.locale);
});

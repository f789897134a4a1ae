import "server-only";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";
import { reasonNames, reasons } from "./return-view.ts";

const line = z.object({
  lineId: z.uuid(),
  quantity: z.int().min(1).max(10_000),
  reason: z.enum(reasonNames),
  note: z.string().trim().max(1000),
});
const input = z.object({
  requestId: z.uuid(),
  orderId: z.uuid(),
  sellerOrderId: z.uuid(),
  lines: z.array(line).min(1).max(100),
});

/** Asks the seller to take something back. */
export const request = shopperProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<void> => {
  const lines = input.lines.map((each) => ({ ...each, reason: reasons[each.reason] }));
  await ctx.clients.returns.requestReturn({ ...input, lines }, { ...ctx.shopper.call, ...(signal && { signal }) });
});

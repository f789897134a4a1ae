import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

const note = z.string().trim().max(500).default("");
const input = z.object({
  requestId: z.uuid(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  note: z.object({ en: note, ru: note }),
});

/** Plans days on which the shop sends nothing. */
export const close = sellerProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<void> => {
  const { requestId, startsOn, endsOn, note: byLanguage } = input;
  await ctx.clients.ownShop.scheduleClosure(
    { requestId, sellerId: ctx.shop.id, startsOn, endsOn, note: { byLanguage } },
    { ...ctx.call, ...(signal && { signal }) },
  );
});

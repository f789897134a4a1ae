import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

const text = (most: number) => z.string().trim().max(most).default("");
const place = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(80),
  recipient: z.string().trim().min(1).max(120),
  phone: text(32),
  line1: z.string().trim().min(1).max(200),
  line2: text(200),
  city: text(120),
  region: text(120),
  postalCode: text(20),
  countryCode: z.string().length(2),
  isDefault: z.boolean(),
});

/** Adds a place, or changes it. */
export const save = sellerProcedure
  .input(z.object({ requestId: z.uuid(), location: place }))
  .mutation(async ({ ctx, input: { requestId, location }, signal }): Promise<void> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    await ctx.clients.ownShop.saveLocation({ requestId, sellerId: ctx.shop.id, location }, options);
  });

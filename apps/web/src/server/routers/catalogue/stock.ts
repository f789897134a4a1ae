import "server-only";
import { z } from "zod";
import { productLevels } from "../../catalogue/stock-levels.ts";
import { publicRead } from "../../reads/public-read.ts";
import { publicProcedure } from "../../trpc.ts";

/** Product id → how many can be bought now, all variants and sellers together. */
export const stockRead = publicRead({
  input: z.object({ productIds: z.array(z.uuid()).max(100) }),
  read: async (clients, _, { productIds }, { signal }): Promise<Record<string, number>> =>
    Object.fromEntries(await productLevels(clients, productIds, signal)),
});

export const stock = publicProcedure
  .input(stockRead.input)
  .query(({ ctx, input, signal }) => stockRead.read(ctx.clients, ctx.locale, input, { signal }));

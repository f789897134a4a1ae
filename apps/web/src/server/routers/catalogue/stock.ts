import "server-only";
import { z } from "zod";
import { productLevels } from "../../catalogue/stock-levels.ts";
import { publicProcedure } from "../../trpc.ts";

/** Product id → how many can be bought now, all variants and sellers together. */
export const stock = publicProcedure
  .input(z.object({ productIds: z.array(z.uuid()).max(100) }))
  .query(
    async ({ ctx, input, signal }): Promise<Record<string, number>> =>
      Object.fromEntries(await productLevels(ctx.clients, input.productIds, signal)),
  );

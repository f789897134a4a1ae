import "server-only";
import { z } from "zod";
import { offerLevels } from "../../catalogue/stock-levels.ts";
import { publicProcedure } from "../../trpc.ts";

/** Offer id → how many can be bought now, up to 100. */
export const availability = publicProcedure
  .input(z.object({ offerIds: z.array(z.uuid()).max(500) }))
  .query(
    async ({ ctx, input, signal }): Promise<Record<string, number>> =>
      Object.fromEntries(await offerLevels(ctx.clients, input.offerIds, signal)),
  );

import "server-only";
import { z } from "zod";
import { offerLevels } from "../../catalogue/stock-levels.ts";
import { publicRead } from "../../reads/public-read.ts";
import { publicProcedure } from "../../trpc.ts";

/** Offer id → how many can be bought now, up to 100. */
export const availabilityRead = publicRead({
  input: z.object({ offerIds: z.array(z.uuid()).max(500) }),
  read: async (clients, _, { offerIds }, { signal }): Promise<Record<string, number>> =>
    Object.fromEntries(await offerLevels(clients, offerIds, signal)),
});

export const availability = publicProcedure
  .input(availabilityRead.input)
  .query(({ ctx, input, signal }) => availabilityRead.read(ctx.clients, ctx.locale, input, { signal }));

import "server-only";
import { z } from "zod";
import { offerDeliveries } from "../../catalogue/offer-deliveries.ts";
import { publicProcedure } from "../../trpc.ts";

/** When and for how much each offer of a variant would come; the sellers differ. */
export const delivery = publicProcedure
  .input(z.object({ offerIds: z.array(z.uuid()).min(1).max(50) }))
  .query(({ ctx, input, signal }) => offerDeliveries(ctx.clients, ctx.locale, input.offerIds, signal));

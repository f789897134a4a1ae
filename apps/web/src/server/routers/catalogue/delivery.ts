import "server-only";
import { z } from "zod";
import { offerDeliveries } from "../../catalogue/offer-deliveries.ts";
import { publicRead } from "../../reads/public-read.ts";
import { publicProcedure } from "../../trpc.ts";

/** When and for how much each offer of a variant would come; the sellers differ. */
export const deliveryRead = publicRead({
  input: z.object({ offerIds: z.array(z.uuid()).min(1).max(50) }),
  read: (clients, locale, { offerIds }, { signal }) => offerDeliveries(clients, locale, offerIds, signal),
});

export const delivery = publicProcedure
  .input(deliveryRead.input)
  .query(({ ctx, input, signal }) => deliveryRead.read(ctx.clients, ctx.locale, input, { signal }));

import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf, present } from "./call.ts";
import { deliveryView } from "./view.ts";

const input = z.object({
  requestId: z.uuid(),
  shipmentId: z.uuid(),
  place: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
});

/** Where the address of a delivery is, for this and later ones. */
export const pinPlace = dispatcherProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const answer = await ctx.clients.dispatch.pinPlace(input, optionsOf(ctx.call, signal));
  return deliveryView(present(answer.delivery, "the delivery"));
});

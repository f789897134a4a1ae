import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf, present } from "../dispatch/call.ts";
import { carriedView } from "./view.ts";

/** Takes a delivery back from the carrier. */
export const cancel = dispatcherProcedure
  .input(z.object({ requestId: z.uuid(), shipmentId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }) => {
    const { delivery } = await ctx.clients.carrier.cancelCarrierBooking(input, optionsOf(ctx.call, signal));
    return carriedView(present(delivery, "the delivery"), ctx.locale);
  });

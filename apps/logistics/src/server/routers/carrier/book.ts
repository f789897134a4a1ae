import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf, present } from "../dispatch/call.ts";
import { carriedView, servicesByName } from "./view.ts";

const input = z.object({ requestId: z.uuid(), shipmentId: z.uuid(), service: z.enum(["standard", "express"]) });

/** Gives a delivery to the carrier. */
export const book = dispatcherProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const request = { ...input, service: servicesByName[input.service] };
  const { delivery } = await ctx.clients.carrier.bookCarrier(request, optionsOf(ctx.call, signal));
  return carriedView(present(delivery, "the delivery"), ctx.locale);
});

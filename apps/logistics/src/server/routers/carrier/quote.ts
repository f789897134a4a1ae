import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf } from "../dispatch/call.ts";
import { moneyText, serviceNames } from "./view.ts";

/** What the carrier takes for a delivery that waits, by service; nothing when it does not go there. */
export const quote = dispatcherProcedure
  .input(z.object({ shipmentId: z.uuid() }))
  .query(async ({ ctx, input, signal }) => {
    const { rates } = await ctx.clients.carrier.quoteCarrier(input, optionsOf(ctx.call, signal));
    return rates.map(({ service, price }) => ({ service: serviceNames[service], price: moneyText(price, ctx.locale) }));
  });

import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf } from "./call.ts";
import { deliveryView } from "./view.ts";

const input = z.object({
  requestId: z.uuid(),
  hubId: z.uuid(),
  codes: z.array(z.string().trim().min(1).max(40)).min(1).max(100),
});

/** Parcels that are at a hub and wait for a run there; codes that cannot be taken in come back. */
export const takeIn = dispatcherProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const answer = await ctx.clients.dispatch.takeInAtHub(input, optionsOf(ctx.call, signal));
  return { taken: answer.deliveries.map(deliveryView), refused: answer.refusedCodes };
});

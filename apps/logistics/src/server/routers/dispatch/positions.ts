import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf } from "./call.ts";
import { pointView } from "./view.ts";

/** Where the couriers of a zone are who are on a run. */
export const positions = dispatcherProcedure
  .input(z.object({ zoneId: z.uuid() }))
  .query(async ({ ctx, input, signal }) => {
    const answer = await ctx.clients.dispatch.listPositions(input, optionsOf(ctx.call, signal));
    return answer.positions.map(({ courierId, place }) => ({ courierId, place: pointView(place) }));
  });

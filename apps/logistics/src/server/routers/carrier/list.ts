import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { emptyWithoutZones } from "../dispatch/board.ts";
import { optionsOf } from "../dispatch/call.ts";
import { carriedView } from "./view.ts";

/** What the carrier has or is to get, and what waits where no courier goes; of the caller's first zone when none is named. */
export const list = dispatcherProcedure
  .input(z.object({ zoneId: z.uuid().nullable() }))
  .query(async ({ ctx, input, signal }) => {
    const options = optionsOf(ctx.call, signal);
    const zoneId = input.zoneId ?? (await ctx.clients.dispatch.getBoard({}, options).catch(emptyWithoutZones)).zone?.id;
    if (!zoneId) return { deliveries: [], hasMore: false, hasCarrier: false };
    const answer = await ctx.clients.carrier.listCarrierDeliveries({ zoneId }, options);
    const deliveries = answer.deliveries.flatMap((each) => carriedView(each, ctx.locale) ?? []);
    return { deliveries, hasMore: answer.hasMore, hasCarrier: answer.carrier !== "" };
  });

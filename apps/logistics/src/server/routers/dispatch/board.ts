import "server-only";
import { create } from "@bufbuild/protobuf";
import { GetBoardResponseSchema } from "@souk/contracts/logistics/v1/dispatch_service";
import { isDomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf } from "./call.ts";
import { courierView, deliveryView, hubView, pointView, runView } from "./view.ts";

/** All that stands on the board of a zone; of the caller's first when none is named. */
export const board = dispatcherProcedure
  .input(z.object({ zoneId: z.uuid().nullable() }))
  .query(async ({ ctx, input, signal }) => {
    const answer = await ctx.clients.dispatch
      .getBoard({ zoneId: input.zoneId ?? "" }, optionsOf(ctx.call, signal))
      .catch(emptyWithoutZones);
    const { zone, hub } = answer;
    const areas = zone?.areas.flatMap(({ prefix, place }) => {
      const point = pointView(place);
      return point ? [{ prefix, place: point }] : [];
    });
    return {
      zone: zone ? { id: zone.id, name: zone.name, areas: areas ?? [] } : null,
      hub: hub ? hubView(hub) : null,
      zones: answer.zones.map(({ id, name }) => ({ id, name })),
      unassigned: answer.unassigned.map(deliveryView),
      hasMore: answer.hasMoreUnassigned,
      runs: answer.runs.map(runView),
      couriers: answer.couriers.map(courierView),
      openExceptions: answer.openExceptionCount,
      deliveredToday: answer.deliveredTodayCount,
    };
  });

/** Who dispatches nowhere yet has an empty board. */
export function emptyWithoutZones(error: unknown) {
  if (isDomainError(error) && error.reason === "ZONE_NOT_FOUND") return create(GetBoardResponseSchema);
  throw error;
}

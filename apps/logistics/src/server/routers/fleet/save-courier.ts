import "server-only";
import { Courier_State as CourierState } from "@souk/contracts/logistics/v1/logistics";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf, present, version } from "../dispatch/call.ts";
import { vehicleKindsByName } from "../dispatch/names.ts";
import { courierView } from "../dispatch/view.ts";

const input = z.object({
  requestId: z.uuid(),
  courierId: z.uuid(),
  version,
  name: z.string().trim().min(1).max(120),
  phone: z.string().trim().max(32),
  vehicle: z.enum(["bicycle", "cargo_bike", "motorcycle", "car", "van"]),
  capacityGrams: z.int().min(1_000).max(5_000_000),
  capacityParcels: z.int().min(1).max(1_000),
  hubId: z.uuid(),
  isSuspended: z.boolean(),
});

export const saveCourier = dispatcherProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const { vehicle, capacityGrams, capacityParcels, isSuspended, ...request } = input;
  const answer = await ctx.clients.fleet.saveCourier(
    {
      ...request,
      vehicle: { kind: vehicleKindsByName[vehicle], capacityGrams, capacityParcels },
      state: isSuspended ? CourierState.SUSPENDED : CourierState.ACTIVE,
    },
    optionsOf(ctx.call, signal),
  );
  return courierView(present(answer.courier, "the courier"));
});

import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { ratesInput, readRates } from "./rates-input.ts";

const area = z.object({
  prefix: z.string().trim().min(1).max(10),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

/** `version` 0: a new zone. */
const input = z.object({
  ...{ requestId: z.uuid(), zoneId: z.uuid(), version: z.int32().min(0) },
  ...{ name: z.string().trim().min(1).max(80), hubId: z.uuid(), countryCode: z.string().regex(/^[A-Z]{2}$/) },
  areas: z.array(area).min(1).max(200),
  rates: ratesInput,
});

export const saveZone = operatorProcedure.input(input).mutation(async ({ ctx, input }): Promise<void> => {
  const { requestId, zoneId: id, areas, rates, ...about } = input;
  const places = areas.map(({ prefix, ...place }) => ({ prefix, place }));
  const zone = { id, ...about, areas: places, rates: readRates(rates) };
  await ctx.clients.fleet.saveZone({ requestId, zone }, ctx.call);
});

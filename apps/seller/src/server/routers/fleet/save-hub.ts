import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";

const text = (most: number) => z.string().trim().min(1).max(most);

/** `version` 0: a new hub. */
const input = z.object({
  ...{ requestId: z.uuid(), hubId: z.uuid(), version: z.int32().min(0), name: text(80) },
  ...{ recipient: text(120), line1: text(200), city: text(120), postalCode: z.string().trim().max(20) },
  countryCode: z.string().regex(/^[A-Z]{2}$/),
  ...{ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) },
});

export const saveHub = operatorProcedure.input(input).mutation(async ({ ctx, input }): Promise<void> => {
  const { requestId, hubId: id, version, name, latitude, longitude, ...address } = input;
  const hub = { id, version, name, address, place: { latitude, longitude } };
  await ctx.clients.fleet.saveHub({ requestId, hub }, ctx.call);
});

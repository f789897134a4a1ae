import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { emptyWithoutZones } from "./board.ts";
import { optionsOf } from "./call.ts";
import { exceptionView } from "./view.ts";

const input = z.object({
  zoneId: z.uuid().nullable(),
  withDecided: z.boolean(),
  cursor: z.string().max(500).optional(),
});

/** A page of what wants a decision, the oldest first; of the caller's first zone when none is named. */
export const exceptions = dispatcherProcedure.input(input).query(async ({ ctx, input, signal }) => {
  const options = optionsOf(ctx.call, signal);
  const zoneId = input.zoneId ?? (await ctx.clients.dispatch.getBoard({}, options).catch(emptyWithoutZones)).zone?.id;
  if (!zoneId) return { zoneId: null, exceptions: [], nextCursor: null };
  const answer = await ctx.clients.dispatch.listExceptions(
    { zoneId, withDecided: input.withDecided, pageSize: 50, pageToken: input.cursor ?? "" },
    options,
  );
  return { zoneId, exceptions: answer.exceptions.map(exceptionView), nextCursor: answer.nextPageToken || null };
});

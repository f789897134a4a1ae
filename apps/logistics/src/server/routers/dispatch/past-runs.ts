import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { emptyWithoutZones } from "./board.ts";
import { optionsOf } from "./call.ts";
import { runView } from "./view.ts";

const input = z.object({ zoneId: z.uuid().nullable(), cursor: z.string().max(500).optional() });

/** A page of runs that are over, the latest first; of the caller's first zone when none is named. */
export const pastRuns = dispatcherProcedure.input(input).query(async ({ ctx, input, signal }) => {
  const options = optionsOf(ctx.call, signal);
  const zoneId = input.zoneId ?? (await ctx.clients.dispatch.getBoard({}, options).catch(emptyWithoutZones)).zone?.id;
  if (!zoneId) return { zoneId: null, runs: [], nextCursor: null };
  const request = { zoneId, pageSize: 30, pageToken: input.cursor ?? "" };
  const answer = await ctx.clients.dispatch.listPastRuns(request, options);
  return { zoneId, runs: answer.runs.map(pastRun), nextCursor: answer.nextPageToken || null };
});

type Run = Parameters<typeof runView>[0];

function pastRun(run: Run) {
  const { id, number, state, courierName, startedAt, finishedAt, distanceMeters, stops } = runView(run);
  const failed = stops.filter((stop) => stop.state === "failed").length;
  const done = stops.filter((stop) => stop.state === "done").length;
  const late = stops.filter((stop) => stop.isLate && stop.kind === "drop").length;
  return { id, number, state, courierName, startedAt, finishedAt, distanceMeters, done, failed, late };
}

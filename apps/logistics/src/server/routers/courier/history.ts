import "server-only";
import { z } from "zod";
import { courierProcedure } from "../../trpc.ts";
import { type RunView, runView } from "./run-view.ts";

const pageSize = 20;

/** Finished runs, the latest first. */
export const history = courierProcedure
  .input(z.object({ cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<{ runs: RunView[]; nextCursor: string | null }> => {
    const { runs, nextPageToken } = await ctx.clients.courier.listMyRuns(
      { pageSize, pageToken: input.cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { runs: runs.map((run) => runView(run, ctx.locale)), nextCursor: nextPageToken || null };
  });

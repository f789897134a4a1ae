import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { type RunView, toRunView } from "./run-view.ts";

interface RunPage {
  readonly rows: readonly RunView[];
  readonly nextCursor: string | null;
}

/** Payout runs, newest first. */
export const listRuns = operatorProcedure
  .input(z.object({ cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<RunPage> => {
    const { runs, nextPageToken } = await ctx.clients.payout.listPayoutRuns(
      { pageSize: 25, pageToken: input.cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { rows: runs.map((run) => toRunView(run, ctx.locale)), nextCursor: nextPageToken || null };
  });

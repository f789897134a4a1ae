import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { type ApplicationView, applicationStates, toApplicationView } from "../application/application-view.ts";

const states = z.enum(["draft", "submitted", "changes_requested", "approved", "rejected", "withdrawn"]);

interface ApplicationPage {
  readonly rows: readonly ApplicationView[];
  readonly nextCursor: string | null;
}

/** Applications in a state; those that wait, the longest waiting first. */
export const applications = operatorProcedure
  .input(z.object({ state: states, cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<ApplicationPage> => {
    const { applications: found, nextPageToken } = await ctx.clients.desk.listApplications(
      { state: applicationStates[input.state], pageSize: 50, pageToken: input.cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { rows: found.map(toApplicationView), nextCursor: nextPageToken || null };
  });

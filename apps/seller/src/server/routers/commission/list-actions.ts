import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { instant } from "../money/money-view.ts";

export interface ActionView {
  readonly id: string;
  readonly action: string;
  readonly reason: string;
  readonly at: string | null;
  /** What is different, as it was and as it is. */
  readonly differences: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

interface ActionPage {
  readonly rows: readonly ActionView[];
  readonly nextCursor: string | null;
}

/** What operators did to the rules, newest first. */
export const listActions = operatorProcedure
  .input(z.object({ cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<ActionPage> => {
    const asked = { pageSize: 20, pageToken: input.cursor ?? "" };
    const call = { ...ctx.call, ...(signal && { signal }) };
    const { actions, nextPageToken } = await ctx.clients.commission.listCommissionActions(asked, call);
    const rows = actions.map(({ id, action, reason, at, before, after }) => {
      return { id, action, reason, at: instant(at), differences: differencesOf(fields(before), fields(after)) };
    });
    return { rows, nextCursor: nextPageToken || null };
  });

const record = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
type Fields = z.infer<typeof record>;

const fields = (json: string): Fields => (json === "" ? {} : record.parse(JSON.parse(json)));

const compared = ["percentBasisPoints", "fixedMinor", "floorMinor", "capMinor", "currencyCode", "startsAt", "endsAt"];

function differencesOf(before: Fields, after: Fields): ActionView["differences"] {
  const text = (value: Fields[string] | undefined) => (value === null || value === undefined ? "" : String(value));
  return compared
    .map((field) => ({ field, before: text(before[field]), after: text(after[field]) }))
    .filter((each) => each.before !== each.after);
}

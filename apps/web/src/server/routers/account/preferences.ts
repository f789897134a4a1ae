import "server-only";
import { accountProcedure } from "../../trpc.ts";
import { preferencesView } from "./preferences-view.ts";

export const preferences = accountProcedure.query(async ({ ctx, signal }) => {
  const { preferences } = await ctx.clients.user.getPreferences({}, { ...ctx.call, ...(signal && { signal }) });
  return preferencesView(preferences);
});

import "server-only";
import { accountProcedure } from "../../../trpc.ts";
import { choicesView } from "./choices-view.ts";

export const notificationChoices = accountProcedure.query(async ({ ctx, signal }) => {
  const { preferences } = await ctx.clients.user.getPreferences({}, { ...ctx.call, ...(signal && { signal }) });
  return choicesView(preferences?.notificationChoices ?? []);
});

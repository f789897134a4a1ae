import "server-only";
import { accountProcedure } from "../../../trpc.ts";
import { settingsView } from "./choices-view.ts";

export const notificationChoices = accountProcedure.query(async ({ ctx, signal }) =>
  settingsView(await ctx.clients.user.getNotificationSettings({}, { ...ctx.call, ...(signal && { signal }) })),
);

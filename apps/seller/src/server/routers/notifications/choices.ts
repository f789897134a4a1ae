import "server-only";
import { sellerProcedure } from "../../trpc.ts";
import { choicesView } from "./choices-view.ts";

/** What the member wants to be told, of all their shops. */
export const choices = sellerProcedure.query(async ({ ctx, signal }) => {
  const { notificationChoices } = await ctx.clients.user.getNotificationSettings(
    {},
    { ...ctx.call, ...(signal && { signal }) },
  );
  return choicesView(notificationChoices);
});

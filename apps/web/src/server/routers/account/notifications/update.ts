import "server-only";
import { NotificationChannel } from "@souk/contracts/user/v1/user";
import { z } from "zod";
import { accountProcedure } from "../../../trpc.ts";
import { choicesView, topicOf } from "./choices-view.ts";

const input = z.object({ kind: z.enum(["wishCheaper", "wishBack"]), isOn: z.boolean() });

/** One choice at a time: the others stay as they are now, whatever the page showed. */
export const updateNotificationChoices = accountProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const { kind, isOn } = input;
  const { notificationChoices } = await ctx.clients.user.updateNotificationChoices(
    { notificationChoices: [{ topic: topicOf[kind], channel: NotificationChannel.EMAIL, isOn }] },
    { ...ctx.call, ...(signal && { signal }) },
  );
  return choicesView(notificationChoices);
});

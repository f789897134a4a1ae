import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { choiceKinds, choicesView, whatOf } from "./choices-view.ts";

/** One choice at a time: the others stay as they are now, whatever the panel showed. */
export const choose = sellerProcedure
  .input(z.object({ kind: z.enum(choiceKinds), isOn: z.boolean() }))
  .mutation(async ({ ctx, input, signal }) => {
    const { kind, isOn } = input;
    const { notificationChoices } = await ctx.clients.user.updateNotificationChoices(
      { notificationChoices: [{ ...whatOf(kind), isOn }] },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return choicesView(notificationChoices);
  });

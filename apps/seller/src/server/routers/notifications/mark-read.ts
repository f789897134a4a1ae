import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

export const markRead = sellerProcedure
  .input(z.object({ notificationId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    const { notificationId } = input;
    await ctx.clients.notification.markRead({ notificationId }, { ...ctx.call, ...(signal && { signal }) });
  });

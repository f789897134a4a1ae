import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";

export const markRead = accountProcedure
  .input(z.object({ notificationId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    await ctx.clients.notification.markRead(input, { ...ctx.call, ...(signal && { signal }) });
  });

import "server-only";
import { z } from "zod";
import { courierProcedure } from "../../trpc.ts";

export const markRead = courierProcedure
  .input(z.object({ notificationId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    await ctx.clients.notification.markRead(input, { ...ctx.call, ...(signal && { signal }) });
  });

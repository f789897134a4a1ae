import "server-only";
import { Portal } from "@souk/contracts/notification/v1/notification";
import { z } from "zod";
import { courierProcedure } from "../../trpc.ts";

/** Reads all up to the latest that was shown. */
export const markAllRead = courierProcedure
  .input(z.object({ upTo: z.uuid() }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    const { upTo } = input;
    await ctx.clients.notification.markAllRead(
      { portal: Portal.LOGISTICS, upTo },
      { ...ctx.call, ...(signal && { signal }) },
    );
  });

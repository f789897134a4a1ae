import "server-only";
import { Portal } from "@souk/contracts/notification/v1/notification";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";

/** Reads all up to the latest that the page showed. */
export const markAllRead = accountProcedure
  .input(z.object({ upTo: z.uuid() }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    const { upTo } = input;
    await ctx.clients.notification.markAllRead(
      { portal: Portal.SHOP, upTo },
      { ...ctx.call, ...(signal && { signal }) },
    );
  });

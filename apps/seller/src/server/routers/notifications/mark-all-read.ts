import "server-only";
import { Portal } from "@souk/contracts/notification/v1/notification";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** Reads all about this shop up to the latest that the panel showed. */
export const markAllRead = sellerProcedure
  .input(z.object({ upTo: z.uuid() }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    const { upTo } = input;
    await ctx.clients.notification.markAllRead(
      { portal: Portal.CONSOLE, sellerId: ctx.shop.id, upTo },
      { ...ctx.call, ...(signal && { signal }) },
    );
  });

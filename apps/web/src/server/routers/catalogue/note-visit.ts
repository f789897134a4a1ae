import "server-only";
import { z } from "zod";
import { rateLimits } from "../../rate-limits.ts";
import { publicProcedure } from "../../trpc.ts";
import { countsAsVisit } from "../../visits/counts-as-visit.ts";
import { noteVisit as note } from "../../visits/note-visit.ts";

/** That a product's page is being looked at. What is not to be counted is answered the same. */
export const noteVisit = publicProcedure
  .input(z.object({ productId: z.uuid() }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    const { headers, session, guestId, clientAddress: address } = ctx;
    if (!countsAsVisit(headers, session?.roles ?? [])) return;
    await rateLimits().visit(address);
    const agent = headers.get("user-agent") ?? "";
    await note(input.productId.toLowerCase(), { userId: session?.userId, guestId, address, agent });
  });

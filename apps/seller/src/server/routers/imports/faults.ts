import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type FaultView, faultViews } from "./import-view.ts";

/** What is wrong with the rows of an import, in the order of the file. */
export const faults = sellerProcedure
  .input(z.object({ importId: z.uuid(), cursor: z.string().max(500).optional() }))
  .query(async ({ ctx, input, signal }): Promise<{ faults: FaultView[]; nextCursor: string | null }> => {
    const { rows, nextPageToken } = await ctx.clients.imports.listBadRows(
      { sellerId: ctx.shop.id, importId: input.importId, pageSize: 50, pageToken: input.cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { faults: rows.flatMap(faultViews), nextCursor: nextPageToken || null };
  });

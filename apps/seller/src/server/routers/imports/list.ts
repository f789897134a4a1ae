import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type ImportView, importView } from "./import-view.ts";

/** The imports of the shop, the newest first. */
export const list = sellerProcedure
  .input(z.object({ cursor: z.string().max(500).optional() }))
  .query(async ({ ctx, input, signal }): Promise<{ imports: ImportView[]; nextCursor: string | null }> => {
    const { imports, nextPageToken } = await ctx.clients.imports.listImports(
      { sellerId: ctx.shop.id, pageSize: 20, pageToken: input.cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { imports: imports.map(importView), nextCursor: nextPageToken || null };
  });

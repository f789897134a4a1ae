import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { env } from "@/env";
import { sellerProcedure } from "../../trpc.ts";
import { type ImportView, importView } from "./import-view.ts";

/** An import of the shop as it is now, and the currency of the marketplace. */
export const get = sellerProcedure
  .input(z.object({ importId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<ImportView> => {
    const call = { ...ctx.call, ...(signal && { signal }) };
    const { import: found } = await ctx.clients.imports.getImport(
      { sellerId: ctx.shop.id, importId: input.importId },
      call,
    );
    if (!found) throw new DomainError("not_found", "IMPORT_NOT_FOUND", "There is no such import.");
    const view = importView(found);
    return { ...view, currencyCode: view.currencyCode || env().SHOP_CURRENCY };
  });

import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type AttributeView, attributeView } from "./attribute-view.ts";

const input = z.object({
  query: z.string().trim().max(100).default(""),
  categoryId: z.union([z.uuid(), z.literal("")]).default(""),
  optionsOnly: z.boolean().default(false),
});

/** What may describe a product: by words, else what products of the category have. */
export const attributes = sellerProcedure
  .input(input)
  .query(async ({ ctx, input: { shop: _, ...asked }, signal }): Promise<AttributeView[]> => {
    const { attributes: found } = await ctx.clients.catalogue.suggestAttributes(asked, {
      ...ctx.call,
      ...(signal && { signal }),
    });
    return found.map((attribute) => attributeView(attribute, ctx.locale));
  });

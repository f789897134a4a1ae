import "server-only";
import {
  ListSellerProductsRequest_Filter as Filter,
  ListSellerProductsRequest_Relation as Relation,
} from "@souk/contracts/product/v1/seller_catalogue_service";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type ProductRowView, productRowView } from "./product-row-view.ts";

const filters = {
  all: Filter.UNSPECIFIED,
  published: Filter.PUBLISHED,
  draft: Filter.DRAFT,
  in_moderation: Filter.IN_MODERATION,
  rejected: Filter.REJECTED,
  archived: Filter.ARCHIVED,
  needs_attention: Filter.NEEDS_ATTENTION,
} as const;

const relations = {
  any: Relation.UNSPECIFIED,
  owned: Relation.OWNED,
  offered: Relation.OFFERED_ONLY,
} as const;

const input = z.object({
  filter: z.enum(["all", "published", "draft", "in_moderation", "rejected", "archived", "needs_attention"]),
  relation: z.enum(["any", "owned", "offered"]).default("any"),
  categoryId: z.union([z.uuid(), z.literal("")]).default(""),
  query: z.string().trim().max(100).default(""),
  cursor: z.string().max(500).optional(),
});

/** A page of what the shop owns or offers, the last changed first. */
export const list = sellerProcedure
  .input(input)
  .query(async ({ ctx, input, signal }): Promise<{ rows: ProductRowView[]; nextCursor: string | null }> => {
    const { products, nextPageToken } = await ctx.clients.catalogue.listSellerProducts(
      {
        sellerId: ctx.shop.id,
        filter: filters[input.filter],
        relation: relations[input.relation],
        categoryId: input.categoryId,
        query: input.query,
        pageSize: 50,
        pageToken: input.cursor ?? "",
      },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { rows: products.map((row) => productRowView(row, ctx.locale)), nextCursor: nextPageToken || null };
  });

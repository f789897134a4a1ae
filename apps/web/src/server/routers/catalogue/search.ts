import "server-only";
import { searchInput } from "../../catalogue/search-input.ts";
import { searchProducts } from "../../catalogue/search-products.ts";
import { rateLimits } from "../../rate-limits.ts";
import { publicProcedure } from "../../trpc.ts";

export const search = publicProcedure.input(searchInput).query(async ({ ctx, input, signal }) => {
  await rateLimits().search(ctx.clientAddress);
  return searchProducts(ctx.clients, ctx.locale, input, signal);
});

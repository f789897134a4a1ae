import "server-only";
import { searchInput } from "../../catalogue/search-input.ts";
import { searchProducts } from "../../catalogue/search-products.ts";
import { catalogueTag, sellersTag, treeTag } from "../../pages/tags.ts";
import { rateLimits } from "../../rate-limits.ts";
import { searchLifetimeMs } from "../../reads/lifetimes.ts";
import { publicRead } from "../../reads/public-read.ts";
import { publicProcedure } from "../../trpc.ts";

const admit = (clientAddress: string) => rateLimits().search(clientAddress);

export const searchRead = publicRead({
  input: searchInput,
  admit,
  keep: { lifetimeMs: searchLifetimeMs, tags: () => [catalogueTag, sellersTag, treeTag] },
  read: searchProducts,
});

export const search = publicProcedure.input(searchInput).query(async ({ ctx, input, signal }) => {
  await admit(ctx.clientAddress);
  return searchRead.read(ctx.clients, ctx.locale, input, { signal });
});

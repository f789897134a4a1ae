import "server-only";
import { clients } from "../clients.ts";
import { readCached } from "./read-cached.ts";
import { treeTag } from "./tags.ts";

const productsPerCall = 100;
/** A sitemap holds 50,000 addresses, each product has one per language. */
const productsMax = 20_000;

/** The paths of all static pages, without the language. Kept for an hour. */
export function readSitemap(): Promise<string[]> {
  return readCached(["sitemap"], [treeTag], async () => {
    const [categories, sellers, products] = await Promise.all([categoryPaths(), sellerPaths(), productPaths()]);
    return ["", "/new", ...categories, ...sellers, ...products];
  });
}

async function categoryPaths(): Promise<string[]> {
  const { categories } = await clients().product.listCategories({});
  return categories.map(({ slug }) => `/c/${slug}`);
}

async function sellerPaths(): Promise<string[]> {
  const { sellers } = await clients().seller.listSellers({ pageSize: 100 });
  return sellers.map(({ slug }) => `/s/${slug}`);
}

async function productPaths(): Promise<string[]> {
  const paths: string[] = [];
  let pageToken = "";
  do {
    const page = await clients().product.listProductCards({ pageSize: productsPerCall, pageToken });
    paths.push(...page.cards.map(({ slug }) => `/p/${slug}`));
    pageToken = page.nextPageToken;
  } while (pageToken !== "" && paths.length < productsMax);
  return paths;
}

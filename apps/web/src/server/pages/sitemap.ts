import "server-only";
import { locales } from "@/i18n/locales";
import { clients } from "../clients.ts";
import { readCached } from "./read-cached.ts";
import { treeTag } from "./tags.ts";

const perCall = 100;
/** A file holds at most 50,000 addresses, and each path has one per language. */
const pathsPerFile = Math.floor(50_000 / locales.length);
/** A bound for a shop that grows out of this way of listing itself. */
const productsMax = 500_000;

/** The paths of all static pages without the language, in as many files as they need. Kept for an hour. */
export function readSitemap(): Promise<string[][]> {
  return readCached(["sitemap"], [treeTag], async () => {
    const [categories, sellers, products] = await Promise.all([categoryPaths(), sellerPaths(), productPaths()]);
    return files(["", "/new", ...categories, ...sellers, ...products]);
  });
}

function files(paths: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(paths.length / pathsPerFile) }, (_, file) =>
    paths.slice(file * pathsPerFile, (file + 1) * pathsPerFile),
  );
}

async function categoryPaths(): Promise<string[]> {
  const { categories } = await clients().product.listCategories({});
  return categories.map(({ slug }) => `/c/${slug}`);
}

async function sellerPaths(): Promise<string[]> {
  const paths: string[] = [];
  let pageToken = "";
  do {
    const page = await clients().seller.listSellers({ pageSize: perCall, pageToken });
    paths.push(...page.sellers.map(({ slug }) => `/s/${slug}`));
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  return paths;
}

async function productPaths(): Promise<string[]> {
  const paths: string[] = [];
  let pageToken = "";
  do {
    const page = await clients().product.listProductCards({ pageSize: perCall, pageToken });
    paths.push(...page.cards.map(({ slug }) => `/p/${slug}`));
    pageToken = page.nextPageToken;
  } while (pageToken !== "" && paths.length < productsMax);
  return paths;
}

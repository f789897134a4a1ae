import "server-only";
import type { Locale } from "@/i18n/locales";
import { createBoundedCache } from "../bounded-cache.ts";
import type { Clients } from "../clients.ts";
import { log } from "../log.ts";
import { type CategoryView, listCategories } from "./categories.ts";

const known = createBoundedCache<CategoryView[]>({ entriesMax: 10, lifetimeMs: 60_000 });

/** The tree around a search, a minute old at most. Without it there are no links to it, but the results are there. */
export async function categoryTree(clients: Clients, locale: Locale): Promise<CategoryView[]> {
  const found = known.get(locale);
  if (found) return found;
  try {
    const tree = await listCategories(clients, locale);
    known.set(locale, tree);
    return tree;
  } catch (error) {
    log.warn({ err: error }, "the category tree could not be read");
    return [];
  }
}

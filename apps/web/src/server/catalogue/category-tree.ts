import "server-only";
import type { Locale } from "@/i18n/locales";
import type { Clients } from "../clients.ts";
import { createFacts } from "../facts/facts.ts";
import { log } from "../log.ts";
import { type CategoryView, listCategories } from "./categories.ts";
import type { Reading } from "./reading.ts";

const known = createFacts<CategoryView[]>({ entriesMax: 10, lifetimeMs: 2_000 });

/** The tree around a search, two seconds old at most. Without it there are no links to it, but the results are there. */
export async function categoryTree(
  clients: Clients,
  locale: Locale,
  { onLeftOut }: Reading = {},
): Promise<CategoryView[]> {
  const found = known.get(locale);
  if (found) return found;
  const keep = known.keeper();
  try {
    const tree = await listCategories(clients, locale);
    keep(locale, tree);
    return tree;
  } catch (error) {
    onLeftOut?.();
    log.warn({ err: error }, "the category tree could not be read");
    return [];
  }
}

import type { SuggestionsView } from "@/server/catalogue/search-suggestions";
import { queryHref } from "./query-href.ts";

type Category = SuggestionsView["categories"][number];
type Product = SuggestionsView["products"][number];

/** One line of the list below the search field. `href` is where choosing it leads; `id` is unique in the list. */
export type SuggestOption =
  | { readonly kind: "recent" | "query"; readonly id: string; readonly href: string; readonly text: string }
  | { readonly kind: "category"; readonly id: string; readonly href: string; readonly category: Category }
  | { readonly kind: "product"; readonly id: string; readonly href: string; readonly product: Product };

const recentAlone = 5;
const recentBeside = 2;

/** Everything that is proposed, in the order of the arrow keys: what was searched before, queries, categories, products. */
export function suggestOptions(
  text: string,
  recent: readonly string[],
  found: SuggestionsView | undefined,
): SuggestOption[] {
  const typed = text.trim().toLocaleLowerCase();
  const fitting = typed === "" ? recent : recent.filter((search) => search.toLocaleLowerCase().startsWith(typed));
  const shown = fitting
    .filter((search) => search.toLocaleLowerCase() !== typed)
    .slice(0, typed === "" ? recentAlone : recentBeside);
  const known = new Set(shown.map((search) => search.toLocaleLowerCase()));
  const queries = (found?.queries ?? []).filter((query) => !known.has(query.toLocaleLowerCase()));
  return [
    ...shown.map((search) => queryOption("recent", search)),
    ...queries.map((query) => queryOption("query", query)),
    ...(found?.categories ?? []).map((category): SuggestOption => {
      return { kind: "category", id: `category-${category.slug}`, href: `/c/${category.slug}`, category };
    }),
    ...(found?.products ?? []).map((product): SuggestOption => {
      return { kind: "product", id: `product-${product.id}`, href: `/p/${product.slug}`, product };
    }),
  ];
}

function queryOption(kind: "recent" | "query", text: string): SuggestOption {
  return { kind, id: `${kind}-${text}`.replaceAll(/\s+/g, "_"), href: queryHref(text), text };
}

/** The option an arrow key leads to; -1 is the field itself, between the last and the first. */
export function movedTo(active: number, step: 1 | -1, count: number): number {
  return ((active + 1 + step + count + 1) % (count + 1)) - 1;
}

/** A proposal in two parts: what is typed already, and what it adds. */
export function addedTo(typed: string, proposal: string): readonly [known: string, added: string] {
  const start = typed.trimStart();
  const isBeginning = start !== "" && proposal.toLocaleLowerCase().startsWith(start.toLocaleLowerCase());
  return isBeginning ? [proposal.slice(0, start.length), proposal.slice(start.length)] : ["", proposal];
}

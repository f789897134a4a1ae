import type { CardSort } from "@/server/catalogue/list-cards";

/** How a category may be sorted, with the word in the address; the first needs none. */
export const categorySorts = [
  { sort: "popular", word: "" },
  { sort: "newest", word: "newest" },
  { sort: "price", word: "cheapest" },
  { sort: "-price", word: "dearest" },
] as const satisfies readonly { sort: CardSort; word: string }[];

export type CategorySort = (typeof categorySorts)[number]["sort"];

/** The sort that a word in the address stands for. */
export function sortOfWord(word: string): CategorySort | undefined {
  return categorySorts.find((candidate) => candidate.word === word)?.sort;
}

/** Where a category is in this order, without the language. */
export function categoryHref(slug: string, sort: CategorySort): string {
  const word = categorySorts.find((candidate) => candidate.sort === sort)?.word;
  return word ? `/c/${slug}/by/${word}` : `/c/${slug}`;
}

import type { MessageInitShape } from "@bufbuild/protobuf";
import type { Category, ProductCard } from "@souk/contracts/product/v1/product";
import type {
  SuggestedCategorySchema,
  SuggestedProductSchema,
  SuggestResponseSchema,
} from "@souk/contracts/search/v1/search_service";
import { inLanguage, type Language } from "../domain/local-text.ts";
import type { Suggestions } from "../domain/suggestions.ts";
import type { SearchEngine } from "../engine/search-engine.ts";
import type { CategoryTree } from "../upstream/category-tree.ts";
import { phrasesFrom } from "../words/phrases.ts";
import { fold, tokensOf } from "../words/tokens.ts";

const mostQueries = 6;
const mostCategories = 3;
/** Before anything is typed, when there is nothing else to propose. */
const mostFirstCategories = 8;
const mostProducts = 4;

interface Deps {
  readonly engine: SearchEngine;
  readonly categories: Pick<CategoryTree, "bySlug">;
}

/** Queries are what titles say; nothing that anybody typed is kept or shown to others. */
export async function suggest(
  { engine, categories }: Deps,
  text: string,
  language: Language,
): Promise<MessageInitShape<typeof SuggestResponseSchema>> {
  const [found, bySlug] = await Promise.all([engine.suggest(text), categories.bySlug()]);
  const slugs = new Set([...namedLike(text, bySlug, language), ...slugsOf(found)]);
  const most = found.beginning === "" ? mostFirstCategories : mostCategories;
  const counts = await engine.countCategories([...slugs].slice(0, 2 * most));
  return {
    queries: queriesOf(found, language).map((query) => ({ text: query })),
    categories: counts.slice(0, most).flatMap(({ slug, count }) => suggestedCategory(slug, count, bySlug)),
    products: titledFirst(found, language)
      .slice(0, mostProducts)
      .map(({ card }) => suggestedProduct(card)),
  };
}

/** What titles say; when none has the word, the word that most documents have. */
function queriesOf({ before, beginning, completions, documents }: Suggestions, language: Language): string[] {
  if (beginning === "") return [];
  const previous = fold(tokensOf(before).at(-1)?.written ?? "");
  const titles = documents.map(({ card }) => inLanguage(card.title?.byLanguage, language));
  const inEnglish = language === "en" ? [] : documents.map(({ card }) => inLanguage(card.title?.byLanguage, "en"));
  const texts = [titles, inEnglish];
  const phrases = new Set(texts.flatMap((each) => phrasesFrom(each, beginning, previous)));
  const queries = phrases.size > 0 ? [...phrases] : completions.slice(0, 1);
  return queries.slice(0, mostQueries).map((query) => (before + query).slice(0, 200));
}

/** Those with the word in their title, then the others; each in the order they were found. */
function titledFirst({ beginning, documents }: Suggestions, language: Language): Suggestions["documents"] {
  const hasWord = ({ card }: Suggestions["documents"][number]) =>
    [language, "en" as const].some((each) =>
      tokensOf(inLanguage(card.title?.byLanguage, each)).some(({ written }) => fold(written).startsWith(beginning)),
    );
  const [titled, others] = [documents.filter(hasWord), documents.filter((document) => !hasWord(document))];
  return [...titled, ...others];
}

/** Categories with all words in their name, of which the last may be only a beginning; without a text the top ones. */
function namedLike(text: string, bySlug: ReadonlyMap<string, Category>, language: Language): string[] {
  const words = tokensOf(text).flatMap(({ parts }) => parts);
  if (words.length === 0) return [...bySlug.values()].filter(({ parentId }) => parentId === "").map(({ slug }) => slug);
  return [...bySlug.values()]
    .filter(({ name }) => {
      const parts = tokensOf(inLanguage(name?.byLanguage, language)).flatMap((token) => token.parts);
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .sort((a, b) => lengthOf(a, language) - lengthOf(b, language))
    .map(({ slug }) => slug);
}

const lengthOf = ({ name }: Category, language: Language) => fold(inLanguage(name?.byLanguage, language)).length;

/** Where most of the documents are. */
function slugsOf({ documents }: Suggestions): string[] {
  const counts = new Map<string, number>();
  for (const { categorySlugs } of documents) {
    const slug = categorySlugs.at(-1);
    if (slug !== undefined) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([slug]) => slug);
}

function suggestedCategory(
  slug: string,
  count: number,
  bySlug: ReadonlyMap<string, Category>,
): MessageInitShape<typeof SuggestedCategorySchema>[] {
  const category = bySlug.get(slug);
  if (!category) return [];
  const parent = [...bySlug.values()].find(({ id }) => id === category.parentId);
  return [
    { slug, count, ...(category.name && { name: category.name }), ...(parent?.name && { parentName: parent.name }) },
  ];
}

function suggestedProduct(card: ProductCard): MessageInitShape<typeof SuggestedProductSchema> {
  const { id, slug, title, brand, picture, price, hasPriceRange } = card;
  return {
    id,
    slug,
    brand,
    hasPriceRange,
    ...(title && { title }),
    ...(picture && { picture }),
    ...(price && { price }),
  };
}

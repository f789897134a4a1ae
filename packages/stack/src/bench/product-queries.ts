import type { Catalogue } from "./read-catalogue.ts";

const isWord = /^\p{L}{3,}$/u;

/** Every two words of a product's address, product after product: so many that none comes again while its answer is kept. */
export function productQueries({ products }: Pick<Catalogue, "products">): string[] {
  const queries = products.flatMap(({ slug }) => {
    const words = slug.split("-").filter((word) => isWord.test(word));
    return words.flatMap((first, at) => words.slice(at + 1).map((second) => `${first} ${second}`));
  });
  return [...new Set(queries)];
}

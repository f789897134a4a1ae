import { DomainError } from "@souk/errors/domain-error";
import type { CardPageQuery, CardPosition, CardRow, CardSort } from "../db/card-reader.ts";
import type { Reads } from "../db/reads.ts";
import { isOrdered } from "../domain/popularity.ts";
import { isSlug } from "../domain/slug.ts";

export interface ListCardsInput {
  readonly categorySlug: string;
  readonly sellerId: string;
  readonly sort: CardSort;
  readonly pageSize: number;
  readonly after: CardPosition | undefined;
  /** Of the popular: leave out what nobody ordered. */
  readonly orderedOnly: boolean;
}

export interface CardPage {
  readonly cards: readonly CardRow[];
  /** Where the next page begins; undefined on the last. */
  readonly next: CardPosition | undefined;
}

/** A page of a category, a seller or the whole shop. Throws CATEGORY_NOT_FOUND. */
export async function listProductCards({ reads }: { reads: Reads }, input: ListCardsInput): Promise<CardPage> {
  const { pageSize, orderedOnly, ...query } = input;
  if (input.categorySlug && !isSlug(input.categorySlug)) throw notFound(input.categorySlug);
  const pageQuery: CardPageQuery = { ...query, limit: pageSize + 1 };
  const all = await reads.cardPage(pageQuery);
  const found =
    orderedOnly && input.sort === "popular" ? all.filter(({ position }) => isOrdered(BigInt(position.value))) : all;
  if (found.length === 0 && input.categorySlug && !(await reads.hasCategory(input.categorySlug))) {
    throw notFound(input.categorySlug);
  }
  const page = found.slice(0, pageSize);
  return { cards: page.map(({ card }) => card), next: found.length > pageSize ? page.at(-1)?.position : undefined };
}

function notFound(slug: string): DomainError {
  return new DomainError("not_found", "CATEGORY_NOT_FOUND", "There is no category with this slug.", { slug });
}

import { type SQL, sql } from "drizzle-orm";
import type { LocalText } from "../../domain/local-text.ts";
import { matchesCounted, type SearchResult } from "../../domain/search-query.ts";
import { textArray } from "./arrays.ts";
import type { OwnFilter } from "./conditions.ts";

type Overview = Pick<SearchResult, "matchCount" | "allWordsCount" | "facets" | "categories" | "prices">;

/** What `overviewOf` reads of the row. */
export interface OverviewRow {
  readonly matches: number;
  readonly all_words: number;
  readonly minimum?: string | null;
  readonly maximum?: string | null;
  readonly categories?: readonly { slug: string; count: number }[] | null;
  readonly facets?: readonly FacetRow[] | null;
}

interface FacetRow {
  readonly code: string;
  readonly value: string;
  readonly name: LocalText | null;
  readonly number: number | null;
  readonly count: number;
}

const mostFacetRows = 1000;

export function overviewOf({ matches, all_words, minimum, maximum, categories, facets }: OverviewRow): Overview {
  return {
    matchCount: Math.min(matches, matchesCounted + 1),
    allWordsCount: Math.min(all_words, matchesCounted + 1),
    categories: categories ?? [],
    prices: minimum && maximum ? { minimumMinor: BigInt(minimum), maximumMinor: BigInt(maximum) } : undefined,
    facets: [...(facets ?? [])].sort(byCount).map(({ code, value, name, number, count }) => ({
      attributeCode: code,
      value,
      name: name ?? undefined,
      number: number ?? undefined,
      count,
    })),
  };
}

/** The most frequent first; cheaper here than in the order of the database's language. */
function byCount(a: FacetRow, b: FacetRow): number {
  return b.count - a.count || compare(a.code, b.code) || compare(a.value, b.value);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Everything that is counted of `matches`, for a `with` clause: the one row of `overview`. */
export function overviewParts(own: readonly OwnFilter[], withFacets: boolean): SQL {
  if (!withFacets) {
    return sql`overview as (
      select jsonb_build_object('matches', count(*), 'all_words', count(*) filter (where has_all)) as overview
      from matches where failed = 0)`;
  }
  const price = 1 + own.findIndex(({ attributeCode }) => attributeCode === "");
  return sql`
    children as (
      select child as slug, count(*)::int as count from matches where failed = 0 and child is not null group by child
    ), ${rankedFacets(own)}, overview as (
      select jsonb_build_object(
        'matches', count(*) filter (where failed = 0), 'all_words', count(*) filter (where failed = 0 and has_all),
        'minimum', (min(price_minor) filter (where failed in (0, ${price}::int)))::text,
        'maximum', (max(price_minor) filter (where failed in (0, ${price}::int)))::text,
        'categories', (select jsonb_agg(children order by count desc, slug) from children),
        'facets', (select jsonb_agg(ranked) from ranked)) as overview
      from matches)`;
}

/**
 * A document that fails exactly one of the filters that narrow by an attribute still counts for that attribute. Only as
 * many values are named as may be shown: there can be tens of thousands.
 */
function rankedFacets(own: readonly OwnFilter[]): SQL {
  if (own.length === 0) {
    return sql`
      counted as (
        select facet, count(*)::int as count from (select unnest(facets) as facet from matches) as each
        group by facet order by count desc limit ${mostFacetRows}
      ), ranked as (
        select v.attribute_code as code, v.value, v.name, v.number, count
        from counted join facet_values as v on v.id = facet
      )`;
  }
  return sql`
    counted as (
      select failed, facet, count(*)::int as count from (select failed, unnest(facets) as facet from matches) as each
      group by failed, facet order by count desc limit ${mostFacetRows}
    ), ranked as (
      select v.attribute_code as code, v.value, v.name, v.number, sum(count)::int as count
      from counted join facet_values as v on v.id = facet
      where failed = 0 or v.attribute_code = (${textArray(own.map(({ attributeCode }) => attributeCode))})[failed]
      group by v.id
    )`;
}

import type { Conn } from "@souk/database/database";
import { type SQL, sql } from "drizzle-orm";
import type { LocalText } from "../../domain/local-text.ts";
import { matchesCounted, type SearchQuery, type SearchResult } from "../../domain/search-query.ts";
import { textArray } from "./arrays.ts";
import { all, type Conditions, type OwnFilter, passing } from "./conditions.ts";
import type { Match } from "./match.ts";

type Overview = Pick<SearchResult, "matchCount" | "facets" | "categories" | "prices">;

interface Row extends Record<string, unknown> {
  matches: number;
  minimum: string | null;
  maximum: string | null;
  categories: { slug: string; count: number }[] | null;
  facets: { code: string; value: string; name: LocalText | null; count: number }[] | null;
}

const mostFacetRows = 2000;

/** How many match, no further than is promised. */
export async function countMatches(conn: Conn, conditions: Conditions, match: Match): Promise<number> {
  const [row] = await conn.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select 1 from documents where ${passing(conditions)} and ${match.condition} limit ${matchesCounted + 1}
    ) as matches`);
  return row?.count ?? 0;
}

/**
 * Everything that is counted, in one statement that goes over the matches once. A document that fails exactly one
 * of the filters that narrow by an attribute still counts for that attribute.
 */
export async function readOverview(
  conn: Conn,
  { categorySlug }: SearchQuery,
  { always, own }: Conditions,
  match: Match,
): Promise<Overview> {
  const base = sql`
    select facets, price_minor, ${childSlug(categorySlug)} as child, ${failedNumber(own)} as failed
    from documents where ${always} and ${match.condition} and ${atMostOneFails(own)}`;
  const price = 1 + own.findIndex(({ attributeCode }) => attributeCode === "");
  const passed = own.length === 0 ? sql`true` : sql`failed = 0`;
  const [row] = await conn.execute<Row>(sql`
    with base as materialized (${base}), totals as (
      select count(*) filter (where ${passed})::int as matches,
        min(price_minor) filter (where failed in (0, ${price}::int))::text as minimum,
        max(price_minor) filter (where failed in (0, ${price}::int))::text as maximum from base
    ), children as (
      select child as slug, count(*)::int as count from base where ${passed} and child is not null group by child
    ), ${rankedFacets(own)}
    select totals.*,
      (select jsonb_agg(children order by count desc, slug) from children) as categories,
      (select jsonb_agg(ranked order by count desc, code, value) from ranked) as facets
    from totals`);
  return row ? overviewOf(row) : nothing;
}

const nothing: Overview = { matchCount: 0, facets: [], categories: [], prices: undefined };

function overviewOf({ matches, minimum, maximum, categories, facets }: Row): Overview {
  return {
    matchCount: Math.min(matches, matchesCounted + 1),
    categories: categories ?? [],
    prices:
      minimum === null || maximum === null
        ? undefined
        : { minimumMinor: BigInt(minimum), maximumMinor: BigInt(maximum) },
    facets: (facets ?? []).map(({ code, value, name, count }) => ({
      attributeCode: code,
      value,
      name: name ?? undefined,
      count,
    })),
  };
}

/** Only as many values are named as may be shown: there can be tens of thousands. */
function rankedFacets(own: readonly OwnFilter[]): SQL {
  if (own.length === 0) {
    return sql`
      counted as (
        select facet, count(*)::int as count from (select unnest(facets) as facet from base) as each
        group by facet order by count desc limit ${mostFacetRows}
      ), ranked as (
        select v.attribute_code as code, v.value, v.name, count from counted join facet_values as v on v.id = facet
      )`;
  }
  return sql`
    counted as (
      select failed, facet, count(*)::int as count from (select failed, unnest(facets) as facet from base) as each
      group by failed, facet order by count desc limit ${mostFacetRows}
    ), ranked as (
      select v.attribute_code as code, v.value, v.name, sum(count)::int as count
      from counted join facet_values as v on v.id = facet
      where failed = 0 or v.attribute_code = (${textArray(own.map(({ attributeCode }) => attributeCode))})[failed]
      group by v.id
    )`;
}

function childSlug(categorySlug: string): SQL {
  if (!categorySlug) return sql`category_slugs[1]`;
  return sql`category_slugs[array_position(category_slugs, ${categorySlug}) + 1]`;
}

/** The one filter that a document fails, from 1; 0 when it passes them all. */
function failedNumber(own: readonly OwnFilter[]): SQL {
  if (own.length === 0) return sql`0`;
  const cases = own.map(({ condition }, at) => sql`when not (${condition}) then ${at + 1}::int`);
  return sql`case ${sql.join(cases, sql` `)} else 0 end`;
}

function atMostOneFails(own: readonly OwnFilter[]): SQL {
  if (own.length < 2) return all([]);
  const passed = own.map(({ condition }) => sql`(${condition})::int`);
  return sql`${sql.join(passed, sql` + `)} >= ${own.length - 1}::int`;
}

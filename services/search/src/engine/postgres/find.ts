import { fromBinary } from "@bufbuild/protobuf";
import { ProductCardSchema } from "@souk/contracts/product/v1/product";
import type { Conn } from "@souk/database/database";
import { type SQL, sql } from "drizzle-orm";
import type { SearchQuery, SearchResult, Sort } from "../../domain/search-query.ts";
import { all, type Conditions, type OwnFilter } from "./conditions.ts";
import type { Match } from "./match.ts";
import { type OverviewRow, overviewOf, overviewParts } from "./overview.ts";
import type { Mode, Position } from "./position.ts";

interface Row extends Record<string, unknown> {
  card: Uint8Array | null;
  product_id: string;
  tier: number;
  value: string;
  overview: OverviewRow | null;
}

/** What is asked of the documents. */
export interface Search {
  readonly query: SearchQuery;
  readonly conditions: Conditions;
  readonly match: Match;
  /** Undefined: documents with some of the words count when those with all are too few. */
  readonly mode: Mode | undefined;
  readonly after: Position | undefined;
}

interface Found extends Omit<SearchResult, "reading" | "next"> {
  /** Undefined on the last page. */
  readonly last: Pick<Position, "mode" | "tier" | "value" | "productId"> | undefined;
}

const orders: Record<Sort, { key: SQL; type: SQL; direction: SQL; beyond: SQL }> = {
  relevance: { key: sql`rank`, type: sql`bigint`, direction: sql`desc`, beyond: sql`<` },
  newest: { key: sql`published_at`, type: sql`timestamptz`, direction: sql`desc`, beyond: sql`<` },
  dearest: { key: sql`price_minor`, type: sql`bigint`, direction: sql`desc`, beyond: sql`<` },
  cheapest: { key: sql`price_minor`, type: sql`bigint`, direction: sql`asc`, beyond: sql`>` },
};

/**
 * One page in the order of the sort, then of the id, and all that is counted, in one statement that goes over the
 * matches once. Cards are read only of what is on the page.
 */
export async function find(conn: Conn, search: Search): Promise<Found> {
  const { query, conditions, match, after } = search;
  const { pageSize, sort, withFacets } = query;
  const { key, direction } = orders[sort];
  const order = sql`${sort === "relevance" ? sql`tier desc,` : sql``} value ${direction}, product_id ${direction}`;
  const rows = await conn.execute<Row>(sql`
    with ${match.scored} base as materialized (
      select document_id, product_id, ${match.rank} as rank, ${match.hasAll} as has_all, price_minor, published_at,
        ${withFacets ? sql`facets,` : sql``} ${childSlug(query)} as child, ${failedNumber(conditions.own)} as failed
      from ${match.source} where ${conditions.always} and ${withFacets ? atMostOneFails(conditions.own) : allPass(conditions.own)}
    ), matches as ${matches(search)}, page as (
      select document_id, product_id, has_all::int as tier, ${key} as value from matches
      where ${all([sql`failed = 0`, ...afterPosition(sort, after)])} order by ${order} limit ${pageSize + 1}
    ), ${overviewParts(conditions.own, withFacets)}
    select c.card, page.product_id, page.tier, page.value::text as value, null::jsonb as overview,
      row_number() over (order by ${orderOfPage(sort)}) as place
    from page join document_contents as c using (document_id)
    union all select null, null, null, null, overview, 0 from overview
    order by place`);
  return foundOf(rows, search);
}

function foundOf(rows: readonly Row[], { query, mode, match }: Search): Found {
  const cards = rows.flatMap(({ card }) => (card ? [card] : []));
  const overview = overviewOf(rows[0]?.overview ?? nothing);
  const { pageSize } = query;
  const last = cards.length > pageSize ? rows[pageSize] : undefined;
  const fillsUp = match.hasSeveral && overview.allWordsCount < enoughFor(query);
  return {
    ...overview,
    cards: cards.slice(0, pageSize).map((card) => fromBinary(ProductCardSchema, card)),
    last: last && {
      mode: mode ?? (fillsUp ? "any" : "all"),
      tier: last.tier,
      value: last.value,
      productId: last.product_id,
    },
  };
}

const nothing: OverviewRow = { matches: 0, all_words: 0 };

/** Documents with all words make a search when they fill a page; in another order than that of relevance, one does. */
const enoughFor = ({ sort, pageSize }: SearchQuery) => (sort === "relevance" ? pageSize : 1);

function matches({ mode, match, query }: Search): SQL {
  if (mode !== undefined || !match.hasSeveral) return sql`(select * from base)`;
  return sql`(
    select * from base where has_all or ${enoughFor(query)}::int > (
      select count(*) from (select 1 from base where has_all and failed = 0 limit ${enoughFor(query)}) as those))`;
}

function afterPosition(sort: Sort, after: Position | undefined): SQL[] {
  if (!after) return [];
  const { key, type, beyond } = orders[sort];
  const [value, id] = [sql`${after.value}::${type}`, sql`${after.productId}::uuid`];
  if (sort !== "relevance") return [sql`(${key}, product_id) ${beyond} (${value}, ${id})`];
  return [sql`(has_all::int, ${key}, product_id) < (${after.tier}::int, ${value}, ${id})`];
}

function orderOfPage(sort: Sort): SQL {
  const { direction } = orders[sort];
  const tierFirst = sort === "relevance" ? sql`page.tier desc,` : sql``;
  return sql`${tierFirst} page.value ${direction}, page.product_id ${direction}`;
}

function childSlug({ categorySlug, withFacets }: SearchQuery): SQL {
  if (!withFacets) return sql`null`;
  if (!categorySlug) return sql`category_slugs[1]`;
  return sql`category_slugs[array_position(category_slugs, ${categorySlug}) + 1]`;
}

/** The one filter that a document fails, from 1; 0 when it passes them all. */
function failedNumber(own: readonly OwnFilter[]): SQL {
  if (own.length === 0) return sql`0`;
  const cases = own.map(({ condition }, at) => sql`when not (${condition}) then ${at + 1}::int`);
  return sql`case ${sql.join(cases, sql` `)} else 0 end`;
}

const allPass = (own: readonly OwnFilter[]): SQL => all(own.map(({ condition }) => condition));

function atMostOneFails(own: readonly OwnFilter[]): SQL {
  if (own.length < 2) return all([]);
  const passed = own.map(({ condition }) => sql`(${condition})::int`);
  return sql`${sql.join(passed, sql` + `)} >= ${own.length - 1}::int`;
}

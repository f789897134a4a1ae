import { fromBinary } from "@bufbuild/protobuf";
import { type ProductCard, ProductCardSchema } from "@souk/contracts/product/v1/product";
import type { Conn } from "@souk/database/database";
import { type SQL, sql } from "drizzle-orm";
import type { SearchQuery, Sort } from "../../domain/search-query.ts";
import { all, type Conditions, passing } from "./conditions.ts";
import type { Match } from "./match.ts";
import { encodePosition, type Position } from "./position.ts";

interface Row extends Record<string, unknown> {
  card: Uint8Array;
  product_id: string;
  tier: number;
  value: string;
}

const orders: Record<Sort, { type: SQL; direction: SQL; beyond: SQL }> = {
  relevance: { type: sql`real`, direction: sql`desc`, beyond: sql`<` },
  newest: { type: sql`timestamptz`, direction: sql`desc`, beyond: sql`<` },
  dearest: { type: sql`bigint`, direction: sql`desc`, beyond: sql`<` },
  cheapest: { type: sql`bigint`, direction: sql`asc`, beyond: sql`>` },
};

/** One page in the order of the sort, then of the id. Cards are read only of what is on it. */
export async function readPage(
  conn: Conn,
  query: SearchQuery,
  { conditions, match, after }: { conditions: Conditions; match: Match; after: Position | undefined },
): Promise<{ cards: ProductCard[]; next: string }> {
  const { pageSize, sort } = query;
  const { direction } = orders[sort];
  const key = sortKey(sort, match);
  const where = all([passing(conditions), match.condition, ...afterPosition(sort, key, match, after)]);
  const tier = sort === "relevance" ? match.tier : sql`1`;
  const tierFirst = sort === "relevance" ? sql`tier desc,` : sql``;
  const rows = await conn.execute<Row>(sql`
    select d.card, page.product_id, page.tier, page.value::text as value
    from (
      select generation, product_id, ${tier} as tier, ${key} as value
      from documents where ${where}
      order by ${tierFirst} value ${direction}, product_id ${direction} limit ${pageSize + 1}
    ) as page
    join documents as d on d.generation = page.generation and d.product_id = page.product_id
    order by ${tierFirst} page.value ${direction}, page.product_id ${direction}`);
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    cards: rows.slice(0, pageSize).map(({ card }) => fromBinary(ProductCardSchema, card)),
    next: last ? encodePosition(sort, { ...last, productId: last.product_id, mode: match.mode }) : "",
  };
}

function sortKey(sort: Sort, match: Match): SQL {
  if (sort === "relevance") return match.rank;
  return sort === "newest" ? sql`published_at` : sql`price_minor`;
}

function afterPosition(sort: Sort, key: SQL, match: Match, after: Position | undefined): SQL[] {
  if (!after) return [];
  const { type, beyond } = orders[sort];
  const [value, id] = [sql`${after.value}::${type}`, sql`${after.productId}::uuid`];
  if (sort !== "relevance") return [sql`(${key}, product_id) ${beyond} (${value}, ${id})`];
  return [sql`(${match.tier}, ${key}, product_id) < (${after.tier}::int, ${value}, ${id})`];
}

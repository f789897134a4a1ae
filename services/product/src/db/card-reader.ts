import type { Db } from "@souk/database/database";
import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { wholeShop } from "./card-store.ts";
import { productCards, productListings } from "./schema.ts";

export type CardRow = typeof productCards.$inferSelect;
export type CardSort = "newest" | "cheapest" | "dearest" | "popular";

/** Where a page begins: after this value and this product. */
export interface CardPosition {
  readonly value: string;
  readonly productId: string;
}

export interface CardPageQuery {
  /** Empty: every category. */
  readonly categorySlug: string;
  /** Empty: every seller. */
  readonly sellerId: string;
  readonly sort: CardSort;
  readonly after: CardPosition | undefined;
  readonly limit: number;
}

const { publishedAt, cheapestFirst, dearestFirst, popularFirst, productId, scopeId } = productListings;
const at = { value: sql.placeholder("value"), productId: sql.placeholder("productId") };
const firstId = wholeShop;
const lastId = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const smallest = String(-(2n ** 63n));

const sorts: Record<CardSort, { after: SQL; order: SQL[]; start: CardPosition }> = {
  newest: {
    after: sql`(${publishedAt}, ${productId}) < (${at.value}::timestamptz, ${at.productId}::uuid)`,
    order: [sql`${publishedAt} desc`, sql`${productId} desc`],
    start: { value: "infinity", productId: lastId },
  },
  cheapest: {
    after: sql`(${cheapestFirst}, ${productId}) > (${at.value}::bigint, ${at.productId}::uuid)`,
    order: [sql`${cheapestFirst}`, sql`${productId}`],
    start: { value: smallest, productId: firstId },
  },
  dearest: {
    after: sql`(${dearestFirst}, ${productId}) > (${at.value}::bigint, ${at.productId}::uuid)`,
    order: [sql`${dearestFirst}`, sql`${productId}`],
    start: { value: smallest, productId: firstId },
  },
  popular: {
    after: sql`(${popularFirst}, ${productId}) > (${at.value}::bigint, ${at.productId}::uuid)`,
    order: [sql`${popularFirst}`, sql`${productId}`],
    start: { value: smallest, productId: firstId },
  },
};

const categoryId = sql`(select id from categories where slug = ${sql.placeholder("categorySlug")})`;

/** A category, a seller or the whole shop: one index range. An unknown category has no rows. */
const inScope = sql`${scopeId} = coalesce(${categoryId}, ${sql.placeholder("scopeId")}::uuid)`;
/** A seller's list walked for those of a category. */
const inBoth = sql`${scopeId} = ${sql.placeholder("scopeId")}::uuid and ${productCards.categoryPath} @> array[${categoryId}]`;

function preparePage(db: Db, sort: CardSort, scope: SQL, name: string) {
  return db
    .select({ card: getTableColumns(productCards), cheapestFirst, dearestFirst, popularFirst })
    .from(productListings)
    .innerJoin(productCards, eq(productCards.productId, productId))
    .where(sql`${scope} and ${sorts[sort].after}`)
    .orderBy(...sorts[sort].order)
    .limit(sql.placeholder("limit"))
    .prepare(`cards_${sort}_${name}`);
}

type PageRow = Awaited<ReturnType<ReturnType<typeof preparePage>["execute"]>>[number];

/** Where the next page begins after this row. */
function positionOf(row: PageRow, sort: CardSort): CardPosition {
  const values = {
    newest: row.card.publishedAt.toISOString(),
    cheapest: String(row.cheapestFirst),
    dearest: String(row.dearestFirst),
    popular: String(row.popularFirst),
  };
  return { value: values[sort], productId: row.card.productId };
}

/** Cards, one prepared statement a call. */
export function prepareCardReads(db: Db) {
  const prepareSort = (sort: CardSort) => ({
    one: preparePage(db, sort, inScope, "scope"),
    both: preparePage(db, sort, inBoth, "both"),
  });
  const pages = {
    newest: prepareSort("newest"),
    cheapest: prepareSort("cheapest"),
    dearest: prepareSort("dearest"),
    popular: prepareSort("popular"),
  };
  const byIds = db
    .select()
    .from(productCards)
    .where(sql`product_id = any(${sql.placeholder("ids")}::uuid[])`)
    .prepare("cards_by_ids");
  return {
    cardsByIds: (ids: readonly string[]): Promise<CardRow[]> => byIds.execute({ ids: `{${ids.join(",")}}` }),
    async cardPage(query: CardPageQuery): Promise<{ card: CardRow; position: CardPosition }[]> {
      const { categorySlug, sellerId, sort, limit } = query;
      const after = query.after ?? sorts[sort].start;
      const statement = categorySlug && sellerId ? pages[sort].both : pages[sort].one;
      const scope = sellerId || (categorySlug ? null : wholeShop);
      const rows = await statement.execute({ categorySlug, scopeId: scope, limit, ...after });
      return rows.map((row) => ({ card: row.card, position: positionOf(row, sort) }));
    },
  };
}

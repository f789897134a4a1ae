import { type SQL, sql } from "drizzle-orm";
import type { AttributeFilter, SearchQuery } from "../../domain/search-query.ts";
import { arrayOf, textArray } from "./arrays.ts";
import { facetId } from "./facet-id.ts";

/** A filter whose own counts must not be narrowed by it. */
export interface OwnFilter {
  /** The attribute it is of; empty for the price. */
  readonly attributeCode: string;
  readonly condition: SQL;
}

export interface Conditions {
  /** What everything counted and shown must fulfil. */
  readonly always: SQL;
  readonly own: readonly OwnFilter[];
}

export function conditionsOf(query: SearchQuery): Conditions {
  const { categorySlug, sellerIds, inStockOnly } = query;
  const always = [sql`generation = (select serving from index_state)`, sql`is_listed`];
  if (categorySlug) always.push(sql`category_slugs @> ${textArray([categorySlug])}`);
  if (sellerIds.length > 0) always.push(sql`seller_ids && ${arrayOf(sellerIds, "uuid")}`);
  if (inStockOnly) always.push(sql`in_stock`);
  return { always: all(always), own: [...attributeFilters(query), ...priceFilter(query)] };
}

export const all = (conditions: readonly SQL[]): SQL =>
  conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);

/** Documents that pass everything. */
export const passing = ({ always, own }: Conditions): SQL => all([always, ...own.map(({ condition }) => condition)]);

function attributeFilters({ filters }: SearchQuery): OwnFilter[] {
  return filters.map(({ attributeCode, values, range }) => {
    const ids = values.map((value) => facetId(attributeCode, value));
    const anyValue = sql`facets && ${arrayOf(ids, "bigint")}`;
    return { attributeCode, condition: range ? sql`(${anyValue} or ${inRange(attributeCode, range)})` : anyValue };
  });
}

function inRange(attributeCode: string, { from, until }: NonNullable<AttributeFilter["range"]>): SQL {
  const limits = [sql`attribute_code = ${attributeCode}`, sql`number is not null`];
  if (from !== undefined) limits.push(sql`number >= ${from}::float8`);
  if (until !== undefined) limits.push(sql`number <= ${until}::float8`);
  return sql`facets && array(select id from facet_values where ${all(limits)})`;
}

function priceFilter({ priceFromMinor, priceUntilMinor }: SearchQuery): OwnFilter[] {
  const limits = [];
  if (priceFromMinor > 0n) limits.push(sql`price_minor >= ${String(priceFromMinor)}::bigint`);
  if (priceUntilMinor > 0n) limits.push(sql`price_minor <= ${String(priceUntilMinor)}::bigint`);
  return limits.length === 0 ? [] : [{ attributeCode: "", condition: sql`(${all(limits)})` }];
}

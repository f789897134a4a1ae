import type { Conn } from "@souk/database/database";
import { sql } from "drizzle-orm";
import type { CategoryCount } from "../../domain/search-query.ts";
import { textArray } from "./arrays.ts";

export async function countCategories(conn: Conn, slugs: readonly string[]): Promise<CategoryCount[]> {
  if (slugs.length === 0) return [];
  const rows = await conn.execute<{ slug: string; count: number }>(sql`
    select slug, count from unnest(${textArray(slugs)}) with ordinality as s(slug, place), lateral (
      select count(*)::int as count from documents
      where generation = (select serving from index_state) and is_listed and category_slugs @> array[slug]
    ) as counted
    where count > 0 order by place`);
  return rows.map(({ slug, count }) => ({ slug, count }));
}

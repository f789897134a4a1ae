import type { Conn } from "@souk/database/database";
import { type SQL, sql } from "drizzle-orm";
import type { Attribute } from "../domain/attribute.ts";
import { containing } from "./containing.ts";

interface AttributeRow extends Record<string, unknown>, Attribute {}

const most = 30;
/** Enough products of a category to know what describes them. */
const sampleSize = 500;

export interface SuggestInput {
  readonly words: string;
  /** Empty: none. */
  readonly categoryId: string;
  readonly optionsOnly: boolean;
}

/** Entries of the dictionary by words, else what products of a category have, the most used first. */
export async function suggestAttributes(conn: Conn, { words, categoryId, optionsOnly }: SuggestInput) {
  const kind = optionsOnly ? sql`a.kind = 'option'` : sql`true`;
  if (words) return find(conn, byWords(words, kind));
  return categoryId ? find(conn, byUse(categoryId, kind)) : [];
}

async function find(conn: Conn, query: SQL): Promise<Attribute[]> {
  return conn.execute<AttributeRow>(query);
}

function byWords(words: string, kind: SQL): SQL {
  const like = containing(words);
  return sql`select a.* from attributes a
    where ${kind} and (a.name->>'en' ilike ${like} or a.name->>'ru' ilike ${like} or a.code ilike ${like})
    order by length(a.code), a.code limit ${most}`;
}

function byUse(categoryId: string, kind: SQL): SQL {
  return sql`with sampled as (
      select attributes, option_attribute_codes from products
      where category_id in (select id from categories where ${categoryId}::uuid = any(path)) and state = 'published'
      limit ${sampleSize}),
    used as (
      select e->>'code' as code from sampled cross join lateral jsonb_array_elements(attributes) e
      union all select unnest(option_attribute_codes) from sampled),
    ranked as (select code, count(*) as uses from used group by code)
    select a.* from ranked join attributes a on a.code = ranked.code
    where ${kind} order by ranked.uses desc, a.code limit ${most}`;
}

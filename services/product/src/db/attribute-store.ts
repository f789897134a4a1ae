import { textArray } from "@souk/database/arrays";
import type { Conn, Db, Tx } from "@souk/database/database";
import { sql } from "drizzle-orm";
import type { Attribute, AttributeRule } from "../domain/attribute.ts";
import { insertRows, replacing } from "./insert-rows.ts";
import { attributes } from "./schema.ts";

/** The entries with these codes, as checks want them. */
export async function findAttributeRules(conn: Conn, codes: readonly string[]): Promise<Map<string, AttributeRule>> {
  const rows = await conn.execute<{ code: string; kind: AttributeRule["kind"]; options: string[] }>(sql`
    select code, kind, array(select jsonb_array_elements(options)->>'code') as options
    from attributes where code = any(${textArray(codes)}) for share`);
  return new Map(rows.map(({ code, kind, options }) => [code, { kind, optionCodes: new Set(options) }]));
}

/** Locks the entries with these codes until the transaction ends. */
export async function lockAttributes(tx: Tx, codes: readonly string[]): Promise<Attribute[]> {
  return tx
    .select()
    .from(attributes)
    .where(sql`${attributes.code} = any(${textArray(codes)})`)
    .orderBy(attributes.code)
    .for("update");
}

export async function saveAttributes(tx: Tx, changed: readonly Attribute[]): Promise<void> {
  await insertRows(tx, attributes, changed, replacing(attributes, "code"));
}

/** Of these options of an attribute, one that some product or variant has. Reads the whole catalogue: for rare changes. */
export async function findUsedOption(
  tx: Tx,
  code: string,
  optionCodes: readonly string[],
): Promise<string | undefined> {
  const [row] = await tx.execute<{ option: string }>(sql`
    select v.options->>${code}::text as option from variants v where v.options->>${code}::text = any(${textArray(optionCodes)})
    union all
    select a->>'value' from products p cross join lateral jsonb_array_elements(p.attributes) a
    where a->>'code' = ${code} and a->>'value' = any(${textArray(optionCodes)})
    limit 1`);
  return row?.option;
}

/** Whether any product has a value for it or varies by it. Reads the whole catalogue: for rare changes. */
export async function isAttributeUsed(tx: Tx, code: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from products
    where ${code} = any(option_attribute_codes) or attributes @> ${JSON.stringify([{ code }])}::jsonb limit 1`);
  return rows.length > 0;
}

export function prepareAttributeReads(db: Db) {
  const byCodes = db
    .select()
    .from(attributes)
    .where(sql`code = any(array(select jsonb_array_elements_text(${sql.placeholder("codes")}::jsonb)))`)
    .prepare("attributes_by_codes");
  return {
    attributesByCodes: (codes: readonly string[]): Promise<Attribute[]> =>
      byCodes.execute({ codes: JSON.stringify(codes) }),
  };
}

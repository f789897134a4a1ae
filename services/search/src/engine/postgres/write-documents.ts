import { toBinary } from "@bufbuild/protobuf";
import { ProductCardSchema } from "@souk/contracts/product/v1/product";
import type { Tx } from "@souk/database/database";
import { type SQL, sql } from "drizzle-orm";
import type { DocumentChange, SearchDocument } from "../../domain/search-document.ts";
import { facetId } from "./facet-id.ts";
import { lockOffers } from "./write-stock.ts";

/**
 * Writes into one generation, or without one into all that are in use. The row keeps the highest version whatever the
 * order; offers are locked first, so that a change of stock at the same time is not missed.
 */
export async function writeDocuments(tx: Tx, changes: readonly DocumentChange[], generation?: number): Promise<void> {
  const latest = latestOf(changes);
  if (latest.length === 0) return;
  const documents = latest.flatMap(({ document }) => document ?? []);
  await lockOffers(
    tx,
    documents.flatMap(({ offerIds }) => offerIds),
  );
  await nameFacets(tx, documents);
  await tx.execute(upsert(latest, generation === undefined ? inUse : sql`select ${generation}::int as generation`));
}

/** Held until the transaction ends: a rebuild does not switch between this and the write. */
const inUse = sql`
  select unnest(array[serving, building]) as generation from (select serving, building from index_state for share) as s`;

function upsert(changes: readonly DocumentChange[], generations: SQL): SQL {
  return sql`
    with input as materialized (
      select d.*,
        exists (select 1 from offer_stock as s where s.offer_id = any(d.offer_ids) and s.in_stock) as in_stock,
        ${vector("en")} as vector_en, ${vector("ru")} as vector_ru
      from jsonb_to_recordset(${JSON.stringify(changes.map(recordOf))}::jsonb) as d(
        product_id uuid, version bigint, is_listed boolean, price_minor bigint, published_at timestamptz,
        category_slugs text[], seller_ids uuid[], offer_ids uuid[], facets bigint[], card text, codes text,
        title_en text, labels_en text, description_en text, title_ru text, labels_ru text, description_ru text)
    ), target as (${generations})
    insert into documents (generation, product_id, version, is_listed, in_stock, price_minor, published_at,
      category_slugs, seller_ids, offer_ids, facets, vector_en, vector_ru, card)
    select target.generation, product_id, version, is_listed, in_stock, price_minor, published_at,
      category_slugs, seller_ids, offer_ids, facets, vector_en, vector_ru, decode(card, 'base64')
    from input cross join target where target.generation is not null
    order by target.generation, product_id
    on conflict (generation, product_id) do update set
      version = excluded.version, is_listed = excluded.is_listed, in_stock = excluded.in_stock,
      price_minor = excluded.price_minor, published_at = excluded.published_at,
      category_slugs = excluded.category_slugs, seller_ids = excluded.seller_ids, offer_ids = excluded.offer_ids,
      facets = excluded.facets, vector_en = excluded.vector_en, vector_ru = excluded.vector_ru, card = excluded.card
    where documents.version < excluded.version`;
}

/** Weights: title A, brand and codes B, attributes C, description D. Null, as its words, for what is not listed. */
function vector(language: "en" | "ru"): SQL {
  const configuration = sql.raw(`'shop_${language}'`);
  const words = (name: string) => sql.raw(`d.${name}_${language}`);
  return sql`
    setweight(to_tsvector(${configuration}, ${words("title")}), 'A')
    || setweight(to_tsvector('shop_simple', d.codes), 'B')
    || setweight(to_tsvector(${configuration}, ${words("labels")}), 'C')
    || setweight(to_tsvector(${configuration}, ${words("description")}), 'D')`;
}

function recordOf({ productId, version, document }: DocumentChange) {
  const key = { product_id: productId, version: String(version), is_listed: document !== undefined };
  if (!document) return { ...key, category_slugs: [], seller_ids: [], offer_ids: [], facets: [] };
  const { words, categorySlugs, sellerIds, offerIds, facets, priceMinor, publishedAt, card, codes } = document;
  return {
    ...key,
    category_slugs: categorySlugs,
    seller_ids: sellerIds,
    offer_ids: offerIds,
    facets: facets.map(({ attributeCode, value }) => String(facetId(attributeCode, value))),
    price_minor: String(priceMinor),
    published_at: publishedAt,
    card: Buffer.from(toBinary(ProductCardSchema, card)).toString("base64"),
    codes: indexable(codes),
    title_en: indexable(words.en.title),
    labels_en: indexable(words.en.labels),
    description_en: indexable(words.en.description),
    title_ru: indexable(words.ru.title),
    labels_ru: indexable(words.ru.labels),
    description_ru: indexable(words.ru.description),
  };
}

/** What PostgreSQL would read as a path or an underscore word becomes several words. It cannot store NUL at all. */
export function indexable(text: string): string {
  return text.replaceAll(/[/_\\\0]/g, " ");
}

function latestOf(changes: readonly DocumentChange[]): DocumentChange[] {
  const latest = new Map<string, DocumentChange>();
  for (const change of changes) {
    const known = latest.get(change.productId);
    if (!known || known.version < change.version) latest.set(change.productId, change);
  }
  return [...latest.values()];
}

async function nameFacets(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  const tokens = new Map(
    documents.flatMap(({ facets }) => facets.map((token) => [facetId(token.attributeCode, token.value), token])),
  );
  if (tokens.size === 0) return;
  const rows = [...tokens].map(([id, { attributeCode, value, name }]) => ({
    id: String(id),
    attribute_code: attributeCode,
    value,
    name,
  }));
  await tx.execute(sql`
    insert into facet_values (id, attribute_code, value, name)
    select id, attribute_code, value, name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(id bigint, attribute_code text, value text, name jsonb)
    order by id on conflict (id) do nothing`);
}

import { toBinary } from "@bufbuild/protobuf";
import { ProductCardSchema } from "@souk/contracts/product/v1/product";
import type { Tx } from "@souk/database/database";
import { type SQL, sql } from "drizzle-orm";
import type { DocumentChange, SearchDocument } from "../../domain/search-document.ts";
import { facetId } from "./facet-id.ts";
import { indexTexts, type TextIndex } from "./index-texts.ts";
import type { Lexicon } from "./lexicon.ts";
import { addWords } from "./vocabulary.ts";
import { type DocumentContent, type WrittenDocument, writeContents } from "./write-contents.ts";
import { lockOffers } from "./write-stock.ts";

/**
 * Writes into one generation, or without one into all that are in use. The row keeps the highest version whatever the
 * order; offers are locked first, so that a change of stock at the same time is not missed.
 */
export async function writeDocuments(
  { tx, lexicon }: { tx: Tx; lexicon: Lexicon },
  changes: readonly DocumentChange[],
  generation?: number,
): Promise<void> {
  const latest = latestOf(changes);
  if (latest.length === 0) return;
  const documents = latest.flatMap(({ document }) => document ?? []);
  const index = await indexTexts({ tx, lexicon }, documents);
  await lockOffers(
    tx,
    documents.flatMap(({ offerIds }) => offerIds),
  );
  await nameFacets(tx, documents);
  const written = await tx.execute<WrittenDocument>(
    upsert(latest.map(recordOf), generation === undefined ? inUse : sql`select ${generation}::int as generation`),
  );
  const contents = new Map(latest.map(({ productId, document }) => [productId, contentOf(document, index)]));
  await writeContents(tx, written, contents);
  await addWords(tx, index.words);
}

/** Held until the transaction ends: a rebuild does not switch between this and the write. */
const inUse = sql`
  select unnest(array[serving, building]) as generation from (select serving, building from index_state for share) as s`;

/** Gives those that were written. */
function upsert(records: readonly object[], generations: SQL): SQL {
  return sql`
    with input as materialized (
      select d.*,
        exists (select 1 from offer_stock as s where s.offer_id = any(d.offer_ids) and s.in_stock) as in_stock
      from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as d(
        product_id uuid, version bigint, is_listed boolean, price_minor bigint, published_at timestamptz,
        category_slugs text[], seller_ids uuid[], offer_ids uuid[], facets bigint[])
    ), target as (${generations})
    insert into documents (generation, product_id, version, is_listed, in_stock, price_minor, published_at,
      category_slugs, seller_ids, offer_ids, facets)
    select target.generation, product_id, version, is_listed, in_stock, price_minor, published_at,
      category_slugs, seller_ids, offer_ids, facets
    from input cross join target where target.generation is not null
    order by target.generation, product_id
    on conflict (generation, product_id) do update set
      version = excluded.version, is_listed = excluded.is_listed, in_stock = excluded.in_stock,
      price_minor = excluded.price_minor, published_at = excluded.published_at,
      category_slugs = excluded.category_slugs, seller_ids = excluded.seller_ids, offer_ids = excluded.offer_ids,
      facets = excluded.facets
    where documents.version < excluded.version
    returning document_id as "documentId", product_id as "productId"`;
}

function recordOf({ productId, version, document }: DocumentChange) {
  const key = { product_id: productId, version: String(version), is_listed: document !== undefined };
  if (!document) return { ...key, category_slugs: [], seller_ids: [], offer_ids: [], facets: [] };
  const { categorySlugs, sellerIds, offerIds, facets, priceMinor, publishedAt } = document;
  return {
    ...key,
    category_slugs: categorySlugs,
    seller_ids: sellerIds,
    offer_ids: offerIds,
    facets: facets.map(({ attributeCode, value }) => String(facetId(attributeCode, value))),
    price_minor: String(priceMinor),
    published_at: publishedAt,
  };
}

function contentOf(document: SearchDocument | undefined, index: TextIndex): DocumentContent {
  if (!document) return { terms: new Map(), card: undefined };
  return { terms: index.weightsOf(document), card: toBinary(ProductCardSchema, document.card) };
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
  const rows = [...tokens].map(([id, { attributeCode, value, name, number }]) => ({
    id: String(id),
    attribute_code: attributeCode,
    value,
    name,
    number,
  }));
  await tx.execute(sql`
    insert into facet_values (id, attribute_code, value, name, number)
    select id, attribute_code, value, name, number
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as f(id bigint, attribute_code text, value text, name jsonb, number double precision)
    order by id on conflict (id) do nothing`);
}

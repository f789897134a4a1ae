import type { Conn } from "@souk/database/database";
import { type SQL, sql } from "drizzle-orm";
import type { Media, ProductState } from "../domain/product.ts";
import type { RevisionState } from "../domain/revision.ts";
import type { Text } from "../domain/text.ts";
import { containing } from "./containing.ts";

export type SellerProductFilter =
  | "all"
  | "published"
  | "draft"
  | "in_moderation"
  | "rejected"
  | "archived"
  | "needs_attention";

/** Where a page begins: after this one. */
export interface SellerProductPosition {
  readonly changedAt: string;
  readonly productId: string;
}

export interface SellerProductQuery {
  readonly sellerId: string;
  readonly filter: SellerProductFilter;
  readonly relation: "any" | "owned" | "offered_only";
  /** Empty: every category. */
  readonly categoryId: string;
  readonly query: string;
  readonly after: SellerProductPosition | undefined;
  readonly limit: number;
}

export interface SellerProductRow extends Record<string, unknown> {
  readonly productId: string;
  readonly slug: string | null;
  readonly title: Text;
  readonly brand: string;
  readonly categoryId: string;
  readonly picture: Media | null;
  readonly state: ProductState | null;
  readonly revisionState: RevisionState | null;
  readonly isOwner: boolean;
  readonly variantCount: number;
  readonly offerCount: number;
  readonly activeOfferCount: number;
  readonly priceFrom: string | null;
  readonly priceTo: string | null;
  readonly currencyCode: string | null;
  readonly changedAt: string;
}

const activeOffer = sql`exists (select 1 from offers a
  where a.product_id = sp.product_id and a.seller_id = sp.seller_id and a.state = 'active')`;
const anyPicture = sql`exists (select 1 from product_media a where a.product_id = sp.product_id)`;

const filters: Readonly<Record<SellerProductFilter, SQL>> = {
  all: sql`true`,
  published: sql`p.state = 'published'`,
  draft: sql`sp.revision_state = 'draft'`,
  in_moderation: sql`sp.revision_state = 'submitted'`,
  rejected: sql`sp.revision_state = 'rejected'`,
  archived: sql`p.state = 'archived'`,
  needs_attention: sql`(sp.revision_state = 'rejected'
    or (p.state = 'published' and (not ${activeOffer} or (sp.is_owner and not ${anyPicture}))))`,
};

const relations = {
  any: sql`true`,
  owned: sql`sp.is_owner`,
  offered_only: sql`not sp.is_owner`,
} as const;

/** While the shop has no such product, its latest revision stands in for it. */
const proposal = sql`left join lateral (
  select r.content from product_revisions r where r.product_id = sp.product_id and r.seller_id = sp.seller_id
  order by r.id desc limit 1) r on p.id is null`;

const title = sql`coalesce(p.title, r.content->'title')`;
const brand = sql`coalesce(p.brand, r.content->>'brand')`;
const categoryId = sql`coalesce(p.category_id::text, r.content->>'categoryId')`;

const pictureFields = sql`'id', m.id, 'width', m.width, 'height', m.height, 'placeholder', m.placeholder, 'groundHue', m.ground_hue`;
const picture = sql`coalesce(
  (select json_build_object(${pictureFields}, 'alt', pm.alt) from product_media pm join media m on m.id = pm.media_id
    where pm.product_id = sp.product_id order by pm.position limit 1),
  (select json_build_object(${pictureFields}, 'alt', m.alt) from media m where m.id = r.content->'media'->0->>'id'))`;

/** A page of what a seller owns or offers, the last changed first. */
export async function pageOfSeller(conn: Conn, query: SellerProductQuery): Promise<SellerProductRow[]> {
  return conn.execute<SellerProductRow>(sql`
    select sp.product_id as "productId", p.slug, ${title} as title, ${brand} as brand, ${categoryId} as "categoryId",
      ${picture} as picture, p.state, sp.revision_state as "revisionState", sp.is_owner as "isOwner",
      coalesce((select nullif(count(*), 0)::int from variants v where v.product_id = p.id),
        jsonb_array_length(r.content->'variants'), 0) as "variantCount",
      o.total as "offerCount", o.active as "activeOfferCount", o.lowest as "priceFrom", o.highest as "priceTo",
      o.currency as "currencyCode", to_char(sp.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
    from seller_products sp left join products p on p.id = sp.product_id ${proposal}
    left join lateral (
      select count(*)::int as total, (count(*) filter (where state = 'active'))::int as active,
        min(price_minor)::text as lowest, max(price_minor)::text as highest, min(currency_code) as currency
      from offers where product_id = sp.product_id and seller_id = sp.seller_id) o on true
    where sp.seller_id = ${query.sellerId} and ${filters[query.filter]} and ${relations[query.relation]}
      and ${after(query.after)} and ${inCategory(query.categoryId)} and ${named(query.query)}
    order by sp.changed_at desc, sp.product_id desc limit ${query.limit}`);
}

function after(position: SellerProductPosition | undefined): SQL {
  if (!position) return sql`true`;
  return sql`(sp.changed_at, sp.product_id) < (${position.changedAt}::timestamptz, ${position.productId}::uuid)`;
}

function inCategory(id: string): SQL {
  if (!id) return sql`true`;
  return sql`${categoryId} in (select c.id::text from categories c where ${id}::uuid = any(c.path))`;
}

function named(words: string): SQL {
  if (!words) return sql`true`;
  const like = containing(words);
  return sql`(${title}->>'en' ilike ${like} or ${title}->>'ru' ilike ${like} or ${brand} ilike ${like}
    or exists (select 1 from offers s where s.product_id = p.id and s.seller_id = sp.seller_id and s.sku = ${words})
    or exists (select 1 from variants s where s.product_id = p.id and s.code = ${words}))`;
}

import {
  ListSellerProductsRequest_Filter as Filter,
  ListSellerProductsRequest_Relation as Relation,
} from "@souk/contracts/product/v1/seller_catalogue_service";
import { DomainError } from "@souk/errors/domain-error";
import { decodeCursor, encodeCursor } from "@souk/service/cursor";
import type { SellerProductFilter, SellerProductPosition, SellerProductQuery } from "../db/seller-product-reader.ts";
import { isUuid } from "../domain/is-uuid.ts";

export const filters: Readonly<Record<Filter, SellerProductFilter>> = {
  [Filter.UNSPECIFIED]: "all",
  [Filter.PUBLISHED]: "published",
  [Filter.DRAFT]: "draft",
  [Filter.IN_MODERATION]: "in_moderation",
  [Filter.REJECTED]: "rejected",
  [Filter.ARCHIVED]: "archived",
  [Filter.NEEDS_ATTENTION]: "needs_attention",
};

export const relations: Readonly<Record<Relation, SellerProductQuery["relation"]>> = {
  [Relation.UNSPECIFIED]: "any",
  [Relation.OWNED]: "owned",
  [Relation.OFFERED_ONLY]: "offered_only",
};

export function positionToken(position: SellerProductPosition | undefined): string {
  return position ? encodeCursor([position.changedAt, position.productId]) : "";
}

/** Throws PAGE_TOKEN_INVALID. */
export function toSellerPosition(token: string): SellerProductPosition | undefined {
  const values = decodeCursor(token, ["string", "string"]);
  if (!values) return undefined;
  const [changedAt, productId] = values;
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(changedAt) && !Number.isNaN(Date.parse(changedAt)) && isUuid(productId))
    return { changedAt, productId };
  throw invalidToken();
}

/** The id that a page of revisions begins after. Throws PAGE_TOKEN_INVALID. */
export function toRevisionId(token: string): string | undefined {
  const values = decodeCursor(token, ["string"]);
  if (!values) return undefined;
  if (isUuid(values[0])) return values[0];
  throw invalidToken();
}

const invalidToken = () =>
  new DomainError("invalid", "PAGE_TOKEN_INVALID", "The page token is not one of this list; begin without one.");

import {
  pageOfSeller,
  type SellerProductPosition,
  type SellerProductQuery,
  type SellerProductRow,
} from "../db/seller-product-reader.ts";
import { requireReader, type SellerCall, type SellerCallDeps } from "./seller-call.ts";

export interface ListSellerProductsInput extends SellerCall, Omit<SellerProductQuery, "sellerId" | "limit"> {
  readonly pageSize: number;
}

export interface SellerProductPage {
  readonly rows: readonly SellerProductRow[];
  /** Where the next page begins; undefined on the last. */
  readonly next: SellerProductPosition | undefined;
}

/** A page of what the seller owns, proposes or offers. */
export async function listSellerProducts(
  deps: SellerCallDeps,
  { pageSize, member, ...query }: ListSellerProductsInput,
): Promise<SellerProductPage> {
  await requireReader(deps, { member });
  const found = await pageOfSeller(deps.db, { ...query, sellerId: member.sellerId, limit: pageSize + 1 });
  const rows = found.slice(0, pageSize);
  return { rows, next: found.length > pageSize ? rows.at(-1) : undefined };
}

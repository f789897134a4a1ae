import type { Db } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import type { Member, Sellers } from "../upstream.ts";

export interface SellerCallDeps {
  readonly db: Db;
  readonly sellers: Sellers;
  readonly now: () => Date;
}

/** Who asks, and for which seller. */
export interface SellerCall {
  readonly member: Member;
}

/** Throws SELLER_NOT_FOUND unless the member may change the seller's catalogue. */
export async function requireManager({ sellers }: SellerCallDeps, { member }: SellerCall): Promise<void> {
  if (!(await sellers.mayChangeOffers(member))) throw notTheirs(member);
}

/** Throws SELLER_NOT_FOUND unless the member may see the seller's catalogue. */
export async function requireReader({ sellers }: SellerCallDeps, { member }: SellerCall): Promise<void> {
  if (!(await sellers.maySeeCatalogue(member))) throw notTheirs(member);
}

function notTheirs({ sellerId }: Member): DomainError {
  return new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller of yours.", { seller_id: sellerId });
}

export function productNotFound(productId: string): DomainError {
  return new DomainError("not_found", "PRODUCT_NOT_FOUND", "The seller has no such product.", {
    product_id: productId,
  });
}

import type { Client, HandlerContext } from "@connectrpc/connect";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import type { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { principalOf } from "@souk/service/caller";

/**
 * Who acts, when they may act for a seller: services and operators for any, members with the right role for their own.
 * Anybody else learns no more than that there is no such offer.
 */
export async function requireActorFor(
  ctx: HandlerContext,
  sellers: Client<typeof SellerService>,
  sellerId: string,
): Promise<string> {
  const principal = principalOf(ctx);
  if (principal.kind === "service") return principal.name;
  if (isTrusted(ctx) && principal.kind === "user") return principal.id;
  if (principal.kind === "user" && (await isStockKeeper(sellers, sellerId, principal.id))) return principal.id;
  throw noSuchOffer();
}

export async function mayActFor(
  ctx: HandlerContext,
  sellers: Client<typeof SellerService>,
  sellerId: string,
): Promise<boolean> {
  try {
    await requireActorFor(ctx, sellers, sellerId);
    return true;
  } catch (error) {
    if (isDomainError(error, "OFFER_NOT_FOUND")) return false;
    throw error;
  }
}

/** Services and operators act for every seller. */
export function isTrusted(ctx: HandlerContext): boolean {
  const principal = principalOf(ctx);
  return principal.kind === "service" || (principal.kind === "user" && principal.roles.includes("operator"));
}

/** Whose offer it is before anything of it was counted, only the catalogue knows. */
export async function requireOfferOf(
  products: Client<typeof ProductService>,
  { offerId, sellerId }: { offerId: string; sellerId: string },
): Promise<void> {
  const { offers } = await products.batchGetOffers({ offerIds: [offerId] });
  if (offers[0]?.offer?.sellerId !== sellerId) throw noSuchOffer();
}

export function noSuchOffer(): DomainError {
  return new DomainError("not_found", "OFFER_NOT_FOUND", "This seller has no such offer.");
}

async function isStockKeeper(
  sellers: Client<typeof SellerService>,
  sellerId: string,
  userId: string,
): Promise<boolean> {
  try {
    const { membership } = await sellers.getMembership({ sellerId, userId });
    return membership?.role === Membership_Role.OWNER || membership?.role === Membership_Role.CATALOGUE;
  } catch (error) {
    if (isDomainError(error) && error.kind === "not_found") return false;
    throw error;
  }
}

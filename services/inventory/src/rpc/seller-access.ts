import type { Client, HandlerContext } from "@connectrpc/connect";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import { Permission } from "@souk/contracts/seller/v1/seller";
import type { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { principalOf, requireUser } from "@souk/service/caller";

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
  if (principal.kind === "user") {
    const permissions = await permissionsOf(sellers, { sellerId, userId: principal.id });
    if (permissions.includes(Permission.MANAGE_STOCK)) return principal.id;
  }
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

/** Who acts as a member of a shop; anybody who may not learns no more than that it is none of theirs. */
export async function requireMember(
  ctx: HandlerContext,
  sellers: Client<typeof SellerService>,
  { sellerId, permission }: { sellerId: string; permission: Permission },
): Promise<{ userId: string; permissions: readonly Permission[] }> {
  const { id: userId } = requireUser(ctx);
  const permissions = await permissionsOf(sellers, { sellerId, userId });
  if (permissions.includes(permission)) return { userId, permissions };
  throw new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such shop of yours.");
}

async function permissionsOf(
  sellers: Client<typeof SellerService>,
  member: { sellerId: string; userId: string },
): Promise<readonly Permission[]> {
  try {
    return (await sellers.getMembership(member)).permissions;
  } catch (error) {
    if (isDomainError(error) && error.kind === "not_found") return [];
    throw error;
  }
}

import type { Client, HandlerContext } from "@connectrpc/connect";
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
  if (principal.kind === "user" && principal.roles.includes("operator")) return principal.id;
  if (principal.kind === "user" && (await isStockKeeper(sellers, sellerId, principal.id))) return principal.id;
  throw new DomainError("not_found", "OFFER_NOT_FOUND", "This seller has no such offer.");
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

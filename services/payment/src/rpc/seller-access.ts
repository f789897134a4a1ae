import type { Client, HandlerContext } from "@connectrpc/connect";
import { Membership_Role, Permission } from "@souk/contracts/seller/v1/seller";
import type { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { principalOf } from "@souk/service/caller";

export type Sellers = Pick<Client<typeof SellerService>, "getMembership">;

/** Lets pass who may see a seller's money: its owners and finance members, API keys that were given it, operators, and services. */
export async function requireMoneyReader(ctx: HandlerContext, sellers: Sellers, sellerId: string): Promise<void> {
  const principal = principalOf(ctx);
  if (principal.kind === "service") return;
  if (principal.kind === "user" && principal.roles.includes("operator")) return;
  if (principal.kind === "user" && (await isFinance(sellers, { sellerId, userId: principal.id }))) return;
  throw new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller of yours.");
}

async function isFinance(sellers: Sellers, member: { sellerId: string; userId: string }): Promise<boolean> {
  try {
    const { membership, isApiKey, permissions } = await sellers.getMembership(member);
    if (isApiKey) return permissions.includes(Permission.VIEW_MONEY);
    return membership?.role === Membership_Role.OWNER || membership?.role === Membership_Role.FINANCE;
  } catch (error) {
    if (isDomainError(error) && error.kind === "not_found") return false;
    throw error;
  }
}

import type { HandlerContext } from "@connectrpc/connect";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { principalOf, requireUser } from "@souk/service/caller";
import type { Upstream } from "../upstream.ts";
import { promotionNotFound } from "../use-cases/update-promotion.ts";

interface Deps {
  readonly upstream: Pick<Upstream, "seller">;
}

/** Lets pass who may manage promotions of a seller (its owners) or over all sellers (operators), and services. */
export async function requireManager(deps: Deps, ctx: HandlerContext, sellerId: string | null): Promise<void> {
  if (principalOf(ctx).kind === "service") return;
  const { id: userId, roles } = requireUser(ctx);
  const may = sellerId === null ? roles.includes("operator") : await isOwner(deps, { userId, sellerId });
  if (!may) throw sellerId === null ? promotionNotFound() : sellerNotFound();
}

/** Lets pass also operators who only look. */
export async function requireReader(deps: Deps, ctx: HandlerContext, sellerId: string | null): Promise<void> {
  const principal = principalOf(ctx);
  if (principal.kind === "user" && principal.roles.includes("operator")) return;
  await requireManager(deps, ctx, sellerId);
}

async function isOwner({ upstream }: Deps, member: { userId: string; sellerId: string }): Promise<boolean> {
  try {
    return (await upstream.seller.getMembership(member)).membership?.role === Membership_Role.OWNER;
  } catch (error) {
    if (isDomainError(error) && error.kind === "not_found") return false;
    throw error;
  }
}

function sellerNotFound(): DomainError {
  return new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller of yours.");
}

import type { HandlerContext } from "@connectrpc/connect";
import { Membership_Role, Permission } from "@souk/contracts/seller/v1/seller";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { requireUser } from "@souk/service/caller";
import type { Upstream } from "../upstream.ts";

const mayPack: ReadonlySet<Membership_Role> = new Set([Membership_Role.OWNER, Membership_Role.ORDERS]);

/**
 * Who packs for a seller: its owner and those in charge of its orders, and API keys as their scopes say. Anybody else learns
 * nothing of it.
 */
export async function requirePacker(
  { upstream }: { upstream: Pick<Upstream, "seller"> },
  ctx: HandlerContext,
  sellerId: string,
  { onlyReads = false } = {},
): Promise<string> {
  const { id: userId } = requireUser(ctx);
  try {
    const { membership, isApiKey, permissions } = await upstream.seller.getMembership({ sellerId, userId });
    if (membership && mayPack.has(membership.role)) return userId;
    const needed = onlyReads ? Permission.VIEW_ORDERS : Permission.MANAGE_ORDERS;
    if (isApiKey && permissions.includes(needed)) return userId;
  } catch (error) {
    if (!isDomainError(error) || error.kind !== "not_found") throw error;
  }
  throw new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller of yours.");
}

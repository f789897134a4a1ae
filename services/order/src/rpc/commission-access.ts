import type { HandlerContext } from "@connectrpc/connect";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { principalOf, requireUser } from "@souk/service/caller";
import type { Upstream } from "../upstream.ts";

/** Lets pass members of a shop, whatever they do there, and operators and services. Anybody else learns nothing of it. */
export async function requireMember(
  { upstream }: { upstream: Pick<Upstream, "seller"> },
  ctx: HandlerContext,
  sellerId: string,
): Promise<void> {
  if (principalOf(ctx).kind === "service") return;
  const { id: userId, roles } = requireUser(ctx);
  if (roles.includes("operator")) return;
  try {
    await upstream.seller.getMembership({ sellerId, userId });
  } catch (error) {
    if (!isDomainError(error) || error.kind !== "not_found") throw error;
    throw new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller of yours.");
  }
}

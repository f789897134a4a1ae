import { DomainError } from "@souk/errors/domain-error";
import type { AnalyticsDeps } from "../deps.ts";

/** @throws DomainError SELLER_NOT_FOUND for whoever may see neither the orders nor the money of the seller */
export async function requireMember(
  { sellers }: Pick<AnalyticsDeps, "sellers">,
  member: { readonly userId: string; readonly sellerId: string },
): Promise<{ maySeeMoney: boolean }> {
  const { maySeeOrders, maySeeMoney } = await sellers.rightsOf(member);
  if (maySeeOrders || maySeeMoney) return { maySeeMoney };
  throw new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller whose numbers you may see.");
}

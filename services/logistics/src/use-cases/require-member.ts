import { DomainError, isDomainError } from "@souk/errors/domain-error";
import type { LogisticsDeps } from "../deps.ts";

/** @throws DomainError SELLER_NOT_FOUND for who is no member of the seller */
export async function requireMember(
  { upstream }: Pick<LogisticsDeps, "upstream">,
  { sellerId, userId }: { sellerId: string; userId: string },
): Promise<void> {
  try {
    await upstream.seller.getMembership({ sellerId, userId });
  } catch (error) {
    if (!isDomainError(error) || error.kind !== "not_found") throw error;
    throw new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller of yours.");
  }
}

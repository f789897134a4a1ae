import type { Db } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { type Membership, upsertMembership } from "../db/membership-store.ts";
import { lockSeller } from "../db/seller-store.ts";

/** Makes a user a member of a shop, or changes what they may do in it. */
export async function addMember(
  deps: { db: Db },
  input: { request: RequestKey; membership: Membership },
): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    if (!(await lockSeller(tx, input.membership.sellerId))) {
      throw new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller.");
    }
    await upsertMembership(tx, input.membership);
  });
}

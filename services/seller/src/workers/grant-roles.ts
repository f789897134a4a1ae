import { Role } from "@souk/contracts/access/v1/access";
import { isDomainError } from "@souk/errors/domain-error";
import { accountsToGrant, markGranted } from "../db/membership-store.ts";
import type { SellerDeps } from "../deps.ts";

const atATime = 50;

/** Gives the role seller to accounts that work for a shop; giving it twice changes nothing. */
export async function grantRoles({ db, auth }: Pick<SellerDeps, "db" | "auth">, stopping: AbortSignal): Promise<void> {
  for (const accountId of await accountsToGrant(db, atATime)) {
    if (stopping.aborted) return;
    await auth.grantRole({ accountId, role: Role.SELLER }).catch((error: unknown) => {
      // Who is gone needs no role.
      if (!(isDomainError(error) && error.kind === "not_found")) throw error;
    });
    await markGranted(db, accountId);
  }
}

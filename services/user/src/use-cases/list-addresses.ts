import type { Address } from "../domain/address.ts";
import type { UserDeps } from "./user-deps.ts";

export async function listAddresses(
  { addresses }: Pick<UserDeps, "addresses">,
  { userId }: { userId: string },
): Promise<readonly Address[]> {
  return addresses.list(userId);
}

import { inTransaction } from "@souk/database/transaction";
import { lockAddresses, makeDefault, deleteAddress as removeAddress } from "../db/address-store.ts";
import type { UserDeps } from "./user-deps.ts";

/** When the default goes, the newest that is left takes its place. */
export async function deleteAddress(
  { db }: Pick<UserDeps, "db">,
  { userId, id }: { userId: string; id: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const existing = await lockAddresses(tx, userId);
    const gone = existing.find((each) => each.id === id);
    if (gone === undefined) return;
    await removeAddress(tx, userId, id);
    const [newest] = existing
      .filter((each) => each !== gone)
      .map((each) => each.id)
      .toSorted()
      .reverse();
    if (gone.isDefault && newest !== undefined) await makeDefault(tx, userId, newest);
  });
}

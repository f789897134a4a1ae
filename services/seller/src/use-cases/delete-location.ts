import { audit } from "@souk/database/audit";
import { inTransaction } from "@souk/database/transaction";
import { deleteLocationRow, locationsOf, setDefaultLocation } from "../db/shop-store.ts";
import type { SellerDeps } from "../deps.ts";
import { lockShopFor } from "./member-access.ts";

interface Input {
  readonly actorId: string;
  readonly sellerId: string;
  readonly locationId: string;
}

/** Forgets a place; when it was the default, the oldest that is left takes over. */
export async function deleteLocation({ db }: Pick<SellerDeps, "db">, input: Input): Promise<void> {
  const { sellerId, actorId, locationId } = input;
  await inTransaction(db, async (tx) => {
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_shop");
    const gone = await deleteLocationRow(tx, sellerId, locationId);
    if (!gone) return;
    const [next] = await locationsOf(tx, sellerId);
    if (gone.isDefault && next) await setDefaultLocation(tx, sellerId, next.id);
    const named = { subjectId: sellerId, subjectName: seller.name };
    await audit(tx, {
      actor: `user:${actorId}`,
      action: "location.deleted",
      ...named,
      before: { location: locationId },
    });
  });
}

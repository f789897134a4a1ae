import type { Address } from "@souk/address/address";
import { inTransaction } from "@souk/database/transaction";
import { savePickup as savePickupRow } from "../db/place-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { pickupPlace, sealAddress } from "../sealed.ts";
import { locatePlace } from "./locate-place.ts";

/** Where a seller's parcels are collected, from now on. */
export async function savePickup(
  deps: Pick<LogisticsDeps, "db" | "now" | "sealer" | "addresses">,
  { sellerId, name, address }: { sellerId: string; name: string; address: Address },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const { zoneId: _, ...place } = await locatePlace(tx, deps, address);
    await savePickupRow(tx, {
      ...{ sellerId, name, ...place, updatedAt: deps.now() },
      addressKey: deps.addresses.of(address),
      addressSealed: sealAddress(deps.sealer, pickupPlace(sellerId), address),
    });
  });
}

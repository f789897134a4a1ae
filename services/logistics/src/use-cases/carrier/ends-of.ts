import type { Address } from "@souk/address/address";
import type { Conn } from "@souk/database/database";
import type { DeliveryRow } from "../../db/delivery-store.ts";
import { findDrops } from "../../db/drop-store.ts";
import { findHub } from "../../db/fleet-store.ts";
import { findPickups } from "../../db/place-store.ts";
import type { LogisticsDeps } from "../../deps.ts";
import { openAddress, pickupPlace, recipientPlace } from "../../sealed.ts";

export interface Ends {
  readonly from: Address;
  readonly to: Address;
}

/** From where a parcel lies to who it is for; undefined while it is not known where its seller's parcels are collected. */
export async function endsOf(
  conn: Conn,
  { sealer }: Pick<LogisticsDeps, "sealer">,
  delivery: DeliveryRow,
): Promise<Ends | undefined> {
  const [drop] = delivery.dropId ? await findDrops(conn, [delivery.dropId]) : [];
  const [pickup] = await findPickups(conn, [delivery.sellerId]);
  if (!drop?.recipientSealed || !pickup) return undefined;
  const seller = openAddress(sealer, pickupPlace(delivery.sellerId), pickup.addressSealed);
  const hub = delivery.hubId === null ? undefined : await findHub(conn, delivery.hubId);
  return {
    from: hub ? { ...seller, phone: "", line2: "", region: "", ...hub.address } : seller,
    to: openAddress(sealer, recipientPlace(drop.id), drop.recipientSealed),
  };
}

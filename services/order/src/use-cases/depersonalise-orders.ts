import type { Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import type { Sealer } from "@souk/personal-data/sealer";
import { changeClaimant } from "../db/claim-store.ts";
import { closedOrdersOf, saveOwner } from "../db/owner-store.ts";
import type { Recipient } from "../domain/order.ts";
import { recipientPlace } from "../recipient-place.ts";

/**
 * Cuts what was ordered off from an account that is gone: nobody's id in its place, no e-mail address, no phone number.
 * Name and address stay, for the invoice was made out to them. An order on its way is left: a courier has to find the door.
 * Repeating it finds nothing.
 */
export async function depersonaliseOrders(tx: Tx, sealer: Sealer, shopperId: string): Promise<void> {
  const nobody = newId();
  for (const { id, recipient } of await closedOrdersOf(tx, shopperId)) {
    const place = recipientPlace(id);
    const { contact, address }: Recipient = JSON.parse(sealer.open(place, recipient));
    const kept: Recipient = {
      contact: { name: contact.name, email: "", phone: "" },
      address: { ...address, phone: "" },
    };
    await saveOwner(tx, id, { shopperId: nobody, recipient: sealer.seal(place, JSON.stringify(kept)) });
  }
  await changeClaimant(tx, shopperId, nobody);
}

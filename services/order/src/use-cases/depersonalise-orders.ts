import type { Db, Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { newId } from "@souk/ids/id";
import type { Sealer } from "@souk/personal-data/sealer";
import { changeClaimant } from "../db/claim-store.ts";
import {
  closedOrdersOf,
  deleteGoneShoppers,
  goneWithClosedOrders,
  insertGoneShopper,
  saveOwner,
} from "../db/owner-store.ts";
import { clearReturnNotes } from "../db/return-store.ts";
import type { Recipient } from "../domain/order.ts";
import { recipientPlace } from "../recipient-place.ts";

interface Deps {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly now: () => Date;
}

const atOnce = 100;
/** Longer than an access token outlives its account and a quote waits to be placed. */
const rememberMs = 24 * 60 * 60_000;

/** What has ended is cut off at once, what is under way as soon as it has ended, see `depersonaliseEnded`. */
export async function leaveOrders(tx: Tx, { sealer, now }: Omit<Deps, "db">, shopperId: string): Promise<void> {
  await insertGoneShopper(tx, shopperId, now());
  await depersonaliseOrders(tx, sealer, shopperId);
}

/** Cuts off the orders of gone accounts that have ended since: a while after, so that mails about the end still arrive. */
export async function depersonaliseEnded({ db, sealer, now }: Deps): Promise<void> {
  for (let gone = [""]; gone.length > 0; ) {
    gone = await goneWithClosedOrders(db, atOnce);
    for (const shopperId of gone) await inTransaction(db, (tx) => depersonaliseOrders(tx, sealer, shopperId));
  }
  await deleteGoneShoppers(db, new Date(now().getTime() - rememberMs));
}

/**
 * Cuts what was ordered off from an account that is gone: nobody's id in its place, no e-mail address, no phone number.
 * Name and address stay, for the invoice was made out to them. An order on its way is left: a courier has to find the door.
 * Repeating it finds nothing.
 */
async function depersonaliseOrders(tx: Tx, sealer: Sealer, shopperId: string): Promise<void> {
  const nobody = newId();
  for (const { id, recipient } of await closedOrdersOf(tx, shopperId)) {
    const place = recipientPlace(id);
    const { contact, address }: Recipient = JSON.parse(sealer.open(place, recipient));
    const kept: Recipient = {
      contact: { name: contact.name, email: "", phone: "" },
      address: { ...address, phone: "" },
    };
    await clearReturnNotes(tx, id);
    await saveOwner(tx, id, { shopperId: nobody, recipient: sealer.seal(place, JSON.stringify(kept)) });
  }
  await changeClaimant(tx, shopperId, nobody);
}

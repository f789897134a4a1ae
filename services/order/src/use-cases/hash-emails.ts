import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import type { Sealer } from "@souk/personal-data/sealer";
import { saveEmailHash, unhashedOrders } from "../db/email-store.ts";
import type { Recipient } from "../domain/order.ts";
import type { EmailHashes } from "../email-hash.ts";
import { recipientPlace } from "../recipient-place.ts";

interface Deps {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly emails: EmailHashes;
}

const batch = 200;

/** Has orders that were placed before addresses were hashed found by them too. How many; a repeat finds none. */
export async function hashEmails({ db, sealer, emails }: Deps): Promise<number> {
  for (let hashed = 0; ; ) {
    const done = await inTransaction(db, async (tx) => {
      const rows = await unhashedOrders(tx, batch);
      for (const { id, recipient } of rows) {
        const { contact }: Recipient = JSON.parse(sealer.open(recipientPlace(id), recipient));
        await saveEmailHash(tx, id, emails.of(contact.email));
      }
      return rows.length;
    });
    hashed += done;
    if (done < batch) return hashed;
  }
}

import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { appendEvent } from "@souk/events/append-event";
import type { Sealer } from "@souk/personal-data/sealer";
import { findByNumber, noteLinkRequest } from "../db/link-store.ts";
import type { Recipient } from "../domain/order.ts";
import { readOrderNumber } from "../domain/order-number.ts";
import { orderLinkRequested } from "../events/order-events.ts";
import { recipientPlace } from "../recipient-place.ts";

interface Deps {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly now: () => Date;
}

const pauseMs = 10 * 60_000;

/** Has a link mailed to whoever placed the order with this address. Whether there was one, nobody is told. */
export async function requestOrderLink(deps: Deps, input: { orderNumber: string; email: string }): Promise<void> {
  const number = readOrderNumber(input.orderNumber);
  const order = number === undefined ? undefined : await findByNumber(deps.db, number);
  if (!order?.placedAt || !isOf(deps, order, input.email)) return;
  const now = deps.now();
  await inTransaction(deps.db, async (tx) => {
    const request = { orderId: order.id, now, before: new Date(now.getTime() - pauseMs) };
    if (await noteLinkRequest(tx, request)) await appendEvent(tx, orderLinkRequested(order.id));
  });
}

function isOf({ sealer }: Deps, { id, recipient }: { id: string; recipient: Uint8Array }, email: string): boolean {
  const { contact }: Recipient = JSON.parse(sealer.open(recipientPlace(id), recipient));
  return contact.email.trim().toLowerCase() === email.trim().toLowerCase();
}

import type { HandlerContext } from "@connectrpc/connect";
import type { Conn } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import type { Sealer } from "@souk/personal-data/sealer";
import { principalOf, requireShopper } from "@souk/service/caller";
import { findOrder, type StoredOrder } from "../db/order-store.ts";
import { timelineOf } from "../db/timeline-store.ts";
import type { Recipient } from "../domain/order.ts";
import { recipientPlace } from "../recipient-place.ts";
import { toOrder } from "./order-mapper.ts";

interface Deps {
  readonly db: Conn;
  readonly sealer: Sealer;
}

/** An order that was placed, of the caller or for those who may see all. */
export async function visibleOrder({ db }: Deps, orderId: string, ctx: HandlerContext): Promise<StoredOrder> {
  const order = await findOrder(db, orderId);
  const principal = principalOf(ctx);
  const seesAll = principal.kind === "service" || (principal.kind === "user" && principal.roles.includes("operator"));
  if (order?.placedAt && (seesAll || order.shopperId === requireShopper(ctx).id)) return order;
  throw new DomainError("not_found", "ORDER_NOT_FOUND", "There is no such order.");
}

export async function whole(deps: Deps, order: StoredOrder) {
  return toOrder(order, recipientOf(deps, order), await timelineOf(deps.db, order.id));
}

/** Without what a link that fell into other hands had better not tell. */
export async function limited(deps: Deps, order: StoredOrder) {
  const { contact, address } = recipientOf(deps, order);
  const { city, region, countryCode } = address;
  const recipient: Recipient = {
    contact: { name: contact.name, email: masked(contact.email), phone: "" },
    address: { recipient: "", phone: "", line1: "", line2: "", postalCode: "", city, region, countryCode },
  };
  const shown = toOrder(order, recipient, await timelineOf(deps.db, order.id));
  return { ...shown, shopperId: "", paymentId: "", isLimited: true };
}

/** Who it goes to. */
export function recipientOf({ sealer }: Pick<Deps, "sealer">, order: StoredOrder): Recipient {
  return JSON.parse(sealer.open(recipientPlace(order.id), order.recipient));
}

/** "a…@example.com" */
function masked(email: string): string {
  const [name = "", host = ""] = email.split("@");
  return `${name.slice(0, 1)}…@${host}`;
}

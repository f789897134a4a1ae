import { Role } from "@souk/contracts/access/v1/access";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import type { asCaller } from "@souk/service/client";
import postgres from "postgres";
import { databaseOf } from "../environment.ts";
import type { HttpClient } from "../shopping/http-client.ts";
import { connectProvider } from "../shopping/provider.ts";
import type { Goods } from "../shopping/put-on-sale.ts";
import type { ShopEnvironment } from "../shopping/shop-environment.ts";
import { buyer } from "../shopping/shopper.ts";
import { type Account, guestIdentity, type Identity, newAccount } from "./identities.ts";
import type { IdKind } from "./ids-of.ts";
import { ownNotification } from "./own-notification.ts";
import type { SurfaceClients } from "./surface-clients.ts";

/** Somebody who has something, and what only they may see. */
export interface Owner {
  readonly identity: Identity & { readonly authorization: string };
  readonly owns: Readonly<Record<IdKind, string>>;
  /** Words of their own that nobody else may read. */
  readonly secrets: readonly string[];
  leave(): Promise<void>;
}

export interface Surroundings {
  readonly clients: SurfaceClients;
  readonly http: HttpClient;
  readonly env: ShopEnvironment;
  readonly goods: Goods;
}

export type Call = ReturnType<typeof asCaller>;

/** A shopper with an address, a card, a wish, a cart, an order and a review. */
export async function shopperOwner({ clients, http, env, goods }: Surroundings): Promise<Owner> {
  const account = await newAccount(clients, http, env, Role.SHOPPER);
  const call = callOf(account);
  const own = ownWords();
  const { user, auth, cart, payment, review } = clients;
  await user.updateProfile({ requestId: newId(), displayName: own.name, email: account.email, locale: "en" }, call);
  const { address } = await user.saveAddress({ requestId: newId(), address: own.address }, call);
  const paymentToken = await connectProvider(http, env).cardToken();
  const { paymentMethod, setup } = await payment.addPaymentMethod({ requestId: newId(), paymentToken }, call);
  await cart.addLine({ requestId: newId(), offerId: goods.offerId, quantity: 2 }, call);
  await user.recordViews({ productIds: [goods.productId] }, call);
  const delivered = await buy({ clients, http, env, goods }, call, own);
  await moveOn(env, delivered.order, "delivered");
  const words = {
    title: own.name,
    text: "A review that is there to be tampered with.",
    authorName: "",
    language: "en",
  };
  const written = await review.writeReview(
    { requestId: newId(), orderId: delivered.order, offerId: goods.offerId, stars: 4, ...words },
    call,
  );
  const { sessions } = await auth.listSessions({}, call);
  const order = await buy({ clients, http, env, goods }, call, own);
  return {
    identity: account,
    owns: {
      ...order,
      ...(await askedBack({ clients, http, env, goods }, call)),
      user: account.id,
      account: account.id,
      shopper: account.id,
      address: address?.id ?? "",
      paymentMethod: paymentMethod?.id ?? "",
      setup: setup?.id ?? "",
      review: written.review?.id ?? "",
      notification: await ownNotification(clients, call),
      // Not the one that the run itself goes on with.
      session: sessions.find((session) => !session.current)?.id ?? "",
    },
    secrets: [own.name, own.address.line1, own.contact.email, account.email],
    leave: () => account.remove(),
  };
}

/** Somebody without an account who ordered. */
export async function guestOwner({ clients, http, env, goods }: Surroundings): Promise<Owner> {
  const guest = await guestIdentity(http, env, goods.offerId);
  const own = ownWords();
  const order = await buy({ clients, http, env, goods }, callOf(guest), own);
  return {
    identity: guest,
    owns: {
      ...order,
      ...(await askedBack({ clients, http, env, goods }, callOf(guest))),
      guest: guest.id,
      shopper: guest.id,
    },
    secrets: [own.name, own.address.line1, own.contact.email],
    leave: async () => {},
  };
}

/** Makes somebody the owner of a shop. */
export async function addOwner({ seller }: SurfaceClients, sellerId: string, userId: string): Promise<void> {
  await seller.addMember({ requestId: newId(), membership: { sellerId, userId, role: Membership_Role.OWNER } });
}

export const callOf = ({ authorization }: Pick<Account, "authorization">): Call => ({ headers: { authorization } });

export function ownWords() {
  const tag = newId().slice(-12);
  const name = `Owner ${tag}`;
  return {
    name,
    contact: { name, email: `owner-${tag}@souk.example`, phone: "" },
    address: { ...buyer.address, recipient: name, line1: `Rua Secreta ${tag}` },
  };
}

/** An order of the goods that is paid for. */
export async function buy(
  { clients, http, env, goods }: Surroundings,
  call: Call,
  { contact, address }: ReturnType<typeof ownWords>,
): Promise<{ checkout: string; order: string; sellerOrder: string; payment: string }> {
  const lines = [{ offerId: goods.offerId, quantity: 1 }];
  const { quote } = await clients.order.quoteOrder({ lines }, call);
  const paymentToken = await connectProvider(http, env).cardToken();
  const expectedTotal = quote?.totals?.total ?? { currencyCode: "EUR", minorUnits: 0n };
  const about = { contact, address, paymentToken, expectedTotal, locale: "en", returnUrl: "", waitMs: 20_000 };
  const { checkout } = await clients.checkout.startCheckout({ requestId: newId(), lines, ...about }, call);
  const orderId = checkout?.orderId ?? "";
  const { order } = await clients.order.getOrder({ orderId }, call);
  const { payment } = await clients.payment.getPayment({ orderId });
  const [part] = order?.sellerOrders ?? [];
  if (!checkout || !part) throw new Error("the order that the proof needs was not placed");
  return { checkout: checkout.id, order: orderId, sellerOrder: part.id, payment: payment?.id ?? "" };
}

/** As its sellers and couriers would: what has left can be asked back, and only what has arrived can be reviewed. */
async function moveOn(
  { DATABASE_URL }: ShopEnvironment,
  orderId: string,
  state: "handed_over" | "delivered",
): Promise<void> {
  const sql = postgres(databaseOf(DATABASE_URL, "order"), { max: 1 });
  try {
    await sql`update seller_orders set state = ${state} where order_id = ${orderId}`;
  } finally {
    await sql.end();
  }
}

/** A return that its shopper asked for of an order that has left its seller, and the line it is of. */
export async function askedBack(surroundings: Surroundings, call: Call): Promise<{ return: string; line: string }> {
  const { order } = await buy(surroundings, call, ownWords());
  const { DATABASE_URL } = surroundings.env;
  await moveOn(surroundings.env, order, "handed_over");
  const sql = postgres(databaseOf(DATABASE_URL, "order"), { max: 1 });
  const id = newId();
  try {
    const [line] = await sql<{ id: string }[]>`
      update order_lines set packed_quantity = quantity, returned_quantity = 1 where order_id = ${order} returning id`;
    await sql`insert into return_requests (id, order_id, seller_order_id, seller_id, number, state, requested_at, due_at)
      select ${id}, ${order}, id, seller_id, 1, 'requested', now(), now() + interval '1 hour'
      from seller_orders where order_id = ${order}`;
    await sql`insert into return_lines (return_id, line_id, quantity, reason, note)
      values (${id}, ${line?.id ?? ""}, 1, 'other', 'Asked back by the proof.')`;
    return { return: id, line: line?.id ?? "" };
  } finally {
    await sql.end();
  }
}

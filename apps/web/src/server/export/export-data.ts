import "server-only";
import { type DescMessage, type JsonValue, type MessageShape, toJson } from "@bufbuild/protobuf";
import type { CallOptions } from "@connectrpc/connect";
import { SessionSchema } from "@souk/contracts/auth/v1/auth";
import { WishMailSchema } from "@souk/contracts/notification/v1/notification_service";
import { OrderSchema } from "@souk/contracts/order/v1/order";
import { ReturnSchema } from "@souk/contracts/order/v1/return";
import { PaymentMethodSchema } from "@souk/contracts/payment/v1/payment";
import { AddressSchema, PhoneSchema, PreferencesSchema, ProfileSchema, WishSchema } from "@souk/contracts/user/v1/user";
import type { Clients } from "../clients.ts";

const pageSize = 100;

type Piece = readonly [name: string, value: () => Promise<JsonValue>];

/**
 * Everything the shop keeps about an account, as the text of one JSON object, piece by piece: an account with many orders
 * is never whole in memory.
 */
export async function* exportData(clients: Clients, call: CallOptions, now: Date): AsyncGenerator<string> {
  yield `{\n"exportedAt": ${JSON.stringify(now.toISOString())}`;
  for (const [name, value] of pieces(clients, call)) yield `,\n"${name}": ${JSON.stringify(await value(), null, 1)}`;
  yield* list("wishlist", wishes(clients, call));
  yield* list("orders", orders(clients, call));
  yield* list("returns", returned(clients, call));
  yield "\n}\n";
}

function pieces({ user, auth, payment, notification }: Clients, call: CallOptions): Piece[] {
  return [
    ["profile", async () => one(ProfileSchema, (await user.getProfile({}, call)).profile)],
    ["phone", async () => one(PhoneSchema, (await user.getPhone({}, call)).phone)],
    ["preferences", async () => one(PreferencesSchema, (await user.getPreferences({}, call)).preferences)],
    ["addresses", async () => many(AddressSchema, (await user.listAddresses({}, call)).addresses)],
    ["recentlyViewedProductIds", async () => (await user.listViews({}, call)).productIds],
    ["wishlistMails", async () => many(WishMailSchema, (await notification.listWishMails({}, call)).wishMails)],
    ["sessions", async () => many(SessionSchema, (await auth.listSessions({}, call)).sessions)],
    [
      "paymentMethods",
      async () => many(PaymentMethodSchema, (await payment.listPaymentMethods({}, call)).paymentMethods),
    ],
  ];
}

async function* list(name: string, values: AsyncIterable<JsonValue>): AsyncGenerator<string> {
  yield `,\n"${name}": [`;
  let separator = "\n";
  for await (const value of values) {
    yield separator + JSON.stringify(value, null, 1);
    separator = ",\n";
  }
  yield "]";
}

async function* wishes({ wishlist }: Clients, call: CallOptions): AsyncGenerator<JsonValue> {
  for (let pageToken = ""; ; ) {
    const page = await wishlist.listWishes({ pageSize, pageToken }, call);
    yield* many(WishSchema, page.wishes);
    pageToken = page.nextPageToken;
    if (pageToken === "") return;
  }
}

async function* orderIds({ order }: Clients, call: CallOptions): AsyncGenerator<string> {
  for (let pageToken = ""; ; ) {
    const page = await order.listOrders({ pageSize, pageToken }, call);
    for (const { id } of page.orders) yield id;
    pageToken = page.nextPageToken;
    if (pageToken === "") return;
  }
}

async function* orders(clients: Clients, call: CallOptions): AsyncGenerator<JsonValue> {
  for await (const orderId of orderIds(clients, call))
    yield one(OrderSchema, (await clients.order.getOrder({ orderId }, call)).order);
}

async function* returned(clients: Clients, call: CallOptions): AsyncGenerator<JsonValue> {
  for await (const orderId of orderIds(clients, call))
    yield* many(ReturnSchema, (await clients.returns.getOrderReturns({ orderId }, call)).returns);
}

function one<Desc extends DescMessage>(schema: Desc, message: MessageShape<Desc> | undefined): JsonValue {
  return message ? toJson(schema, message) : null;
}

function many<Desc extends DescMessage>(schema: Desc, messages: readonly MessageShape<Desc>[]): JsonValue[] {
  return messages.map((message) => toJson(schema, message));
}

import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { Portal, Topic } from "@souk/contracts/notification/v1/notification";
import {
  OrderCancelled_Reason,
  OrderCancelledSchema,
  OrderPlacedSchema,
  ReturnChangedSchema,
  SellerOrderMovedSchema,
} from "@souk/contracts/order/v1/order_events";
import { PayoutChangedSchema } from "@souk/contracts/payment/v1/payout_events";
import { Permission } from "@souk/contracts/seller/v1/seller";
import { SellerMailRequestedSchema } from "@souk/contracts/seller/v1/seller_events";
import { PrepareSellerMailResponse_Kind as Kind } from "@souk/contracts/seller/v1/team_service";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startNotification } from "./harness.ts";

let shop: Awaited<ReturnType<typeof startNotification>>;
beforeAll(async () => {
  shop = await startNotification();
});
afterAll(() => shop.stop());

const soon = { timeout: 15_000, interval: 20 };
const euros = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const inShop = { portal: Portal.SHOP };

function placed(order: { shopperId: string; sellerIds?: string[]; orderId?: string; id?: string }) {
  const { shopperId, sellerIds = [], orderId = newId(), id = newId() } = order;
  const sellerOrders = sellerIds.map((sellerId) => ({ sellerOrderId: newId(), sellerId, total: euros(2_400n) }));
  return shop.tell({
    ...{ id, topic: "order-events", type: "order.placed.v1", key: orderId },
    ...{ schema: OrderPlacedSchema, payload: { orderId, shopperId, sellerOrders } },
  });
}

const moved = (change: "packed" | "handed_over", payload: { orderId: string; shopperId: string }) =>
  shop.tell({
    ...{ topic: "order-events", type: `order.seller_order_${change}.v1`, key: payload.orderId },
    ...{ schema: SellerOrderMovedSchema, payload },
  });

async function listed(userId: string, count: number) {
  const reader = await shop.as(userId);
  return vi.waitFor(async () => {
    const { notifications } = await reader.list(inShop);
    expect(notifications).toHaveLength(count);
    return notifications;
  }, soon);
}

function aShop(members: Record<string, Permission[]>): string {
  const sellerId = newId();
  shop.shops.members.set(sellerId, new Map(Object.entries(members)));
  return sellerId;
}

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => "none",
    (error: { reason?: string }) => error.reason,
  );

test("whoever ordered sees in the app how it goes on, the latest first, by ids alone", async () => {
  const [shopperId, orderId] = [newId(), newId()];
  await placed({ shopperId, orderId });
  await listed(shopperId, 1);
  await moved("packed", { orderId, shopperId });
  await listed(shopperId, 2);
  await moved("handed_over", { orderId, shopperId });
  const list = await listed(shopperId, 3);
  expect(list.map(({ topic }) => topic)).toEqual([Topic.ORDER_HANDED_OVER, Topic.ORDER_PACKED, Topic.ORDER_PLACED]);
  expect(list.every((each) => each.orderId === orderId && !each.isRead)).toBe(true);
  const rows = await shop.sql`select n::text as text from notifications n where user_id = ${shopperId}`;
  expect(rows.map((row) => String(row.text)).join("\n")).not.toMatch(/@|Anna|S-7K2M/);
});

test("a list is in the order of the events, whichever worker was faster", async () => {
  const second = await shop.second();
  const [shopperId, orderId] = [newId(), newId()];
  await placed({ shopperId, orderId });
  for (const _ of [1, 2, 3, 4]) {
    await moved("packed", { orderId, shopperId });
    await moved("handed_over", { orderId, shopperId });
  }
  const list = await listed(shopperId, 9);
  const round = [Topic.ORDER_HANDED_OVER, Topic.ORDER_PACKED];
  expect(list.map(({ topic }) => topic)).toEqual([...round, ...round, ...round, ...round, Topic.ORDER_PLACED]);
  await second.stop();
});

test("an event that comes again tells nobody again, even when the inbox has forgotten it", async () => {
  const [shopperId, orderId, id] = [newId(), newId(), newId()];
  await placed({ shopperId, orderId, id });
  await listed(shopperId, 1);
  await shop.sql`delete from inbox`;
  await shop.sql`delete from deliveries where event_id = ${id}`;
  await placed({ shopperId, orderId, id });
  await vi.waitFor(async () => {
    const rows = await shop.sql`select 1 from deliveries where event_id = ${id} and channel = 'app' and state = 'sent'`;
    expect(rows).toHaveLength(1);
  }, soon);
  await listed(shopperId, 1);
});

test("two workers at once tell each thing once", async () => {
  const [first, second] = [await shop.second(), await shop.second()];
  const shopperId = newId();
  await Promise.all(Array.from({ length: 40 }, () => placed({ shopperId })));
  await vi.waitFor(async () => {
    const rows = await shop.sql`
      select 1 from deliveries where recipient = ${`user:${shopperId}`} and channel = 'app' and state = 'sent'`;
    expect(rows).toHaveLength(40);
  }, soon);
  const rows = await shop.sql`select 1 from notifications where user_id = ${shopperId}`;
  expect(rows).toHaveLength(40);
  await Promise.all([first.stop(), second.stop()]);
});

test("what an operator does about a return is told to the shop too, once, and what the shop itself did is not", async () => {
  const packer = newId();
  const sellerId = aShop({ [packer]: [Permission.VIEW_ORDERS] });
  const [shopperId, orderId, returnId] = [newId(), newId(), newId()];
  const change = (name: string, onBehalf: boolean) =>
    shop.tell({
      ...{ topic: "order-events", type: `order.return_${name}.v1`, key: orderId, schema: ReturnChangedSchema },
      payload: { returnId, orderId, shopperId, sellerOrderId: newId(), sellerId, onBehalf },
    });
  await change("approved", true);
  await change("received", false);
  await change("received", true);
  await change("declined", false);
  const list = async () =>
    (await (await shop.as(packer, ["seller"])).list({ portal: Portal.CONSOLE, sellerId })).notifications;
  await listed(shopperId, 2);
  await vi.waitFor(async () => expect(await list()).toHaveLength(2), soon);
  expect((await list()).map((each) => [each.topic, each.returnId])).toEqual([
    [Topic.SALE_RETURN_DECIDED, returnId],
    [Topic.SALE_RETURN_DECIDED, returnId],
  ]);
});

test("a sale is told to those of the shop who may see orders, a payout to those who may see money", async () => {
  const [packer, keeper, stranger] = [newId(), newId(), newId()];
  const sellerId = aShop({ [packer]: [Permission.VIEW_ORDERS], [keeper]: [Permission.VIEW_MONEY] });
  await placed({ shopperId: newId(), sellerIds: [sellerId] });
  const payout = { id: newId(), sellerId, amount: euros(9_064n) };
  await shop.tell({
    ...{ topic: "payout-events", type: "payout.paid.v1", key: sellerId },
    ...{ schema: PayoutChangedSchema, payload: { payout } },
  });
  const console = { portal: Portal.CONSOLE, sellerId };
  const topicsOf = async (userId: string) => {
    const { notifications } = await (await shop.as(userId, ["seller"])).list(console);
    return notifications.map(({ topic, amount }) => [topic, amount?.minorUnits]);
  };
  await vi.waitFor(async () => expect(await topicsOf(packer)).toEqual([[Topic.SALE_PLACED, 2_400n]]), soon);
  await vi.waitFor(async () => expect(await topicsOf(keeper)).toEqual([[Topic.PAYOUT_PAID, 9_064n]]), soon);
  const seller = await shop.as(stranger, ["seller"]);
  expect(await reasonOf(seller.list(console))).toBe("MEMBERSHIP_NOT_FOUND");
  expect(await reasonOf(seller.count(console))).toBe("MEMBERSHIP_NOT_FOUND");
  expect(await reasonOf(seller.list({ portal: Portal.CONSOLE }))).toBe("SELLER_MISSING");
});

test("who leaves a shop, or may see less of it, sees no more of what they were told", async () => {
  const member = newId();
  const sellerId = aShop({ [member]: [Permission.VIEW_ORDERS] });
  const console = { portal: Portal.CONSOLE, sellerId };
  const seller = await shop.as(member, ["seller"]);
  await placed({ shopperId: newId(), sellerIds: [sellerId] });
  await vi.waitFor(async () => expect(await seller.count(console)).toBe(1), soon);
  shop.shops.members.get(sellerId)?.set(member, [Permission.VIEW_CATALOGUE]);
  expect(await seller.count(console)).toBe(0);
  shop.shops.members.get(sellerId)?.delete(member);
  expect(await reasonOf(seller.list(console))).toBe("MEMBERSHIP_NOT_FOUND");
});

test("while the seller service is away a shop is not told yet, then once", async () => {
  const member = newId();
  const sellerId = aShop({ [member]: [Permission.VIEW_ORDERS] });
  shop.shops.sellersAreAway = true;
  const id = await placed({ shopperId: newId(), sellerIds: [sellerId] });
  await vi.waitFor(async () => {
    const [row] = await shop.sql`
      select attempts from deliveries where event_id = ${id} and recipient = ${`seller:${sellerId}`}`;
    expect(row?.attempts).toBeGreaterThan(1);
  }, soon);
  shop.shops.sellersAreAway = false;
  const seller = await shop.as(member, ["seller"]);
  await vi.waitFor(async () => expect(await seller.count({ portal: Portal.CONSOLE, sellerId })).toBe(1), soon);
});

test("a shop that cancelled by itself is not told so; one whose shopper did is", async () => {
  const member = newId();
  const sellerId = aShop({ [member]: [Permission.VIEW_ORDERS] });
  const cancelled = (reason: OrderCancelled_Reason) => {
    const [orderId, shopperId] = [newId(), newId()];
    const parts = [{ sellerOrderId: newId(), sellerId, total: euros(1n) }];
    const payload = { orderId, shopperId, reason, parts };
    return shop.tell({
      ...{ topic: "order-events", type: "order.cancelled.v1", key: orderId },
      ...{ schema: OrderCancelledSchema, payload },
    });
  };
  await cancelled(OrderCancelled_Reason.SELLER);
  await cancelled(OrderCancelled_Reason.ABANDONED);
  await cancelled(OrderCancelled_Reason.SHOPPER);
  const seller = await shop.as(member, ["seller"]);
  await vi.waitFor(async () => expect(await seller.count({ portal: Portal.CONSOLE, sellerId })).toBe(1), soon);
  await vi.waitFor(
    async () => expect(await shop.sql`select 1 from deliveries where state = 'pending'`).toHaveLength(0),
    soon,
  );
  expect(await seller.count({ portal: Portal.CONSOLE, sellerId })).toBe(1);
});

test("what became of an application is told to who applied, an owner of a suspended shop in its console", async () => {
  const [applicant, owner] = [newId(), newId()];
  const sellerId = aShop({ [owner]: [Permission.VIEW_SHOP] });
  const asked = (kind: Kind, accountId: string, subjectId: string) => {
    const payload = { mailId: newId(), kind, accountId, subjectId };
    return shop.tell({
      ...{ topic: "seller-events", type: "seller.mail-requested.v1", key: payload.mailId },
      ...{ schema: SellerMailRequestedSchema, payload },
    });
  };
  await asked(Kind.APPLICATION_CHANGES_REQUESTED, applicant, newId());
  await asked(Kind.SELLER_SUSPENDED, owner, sellerId);
  expect((await listed(applicant, 1))[0]?.topic).toBe(Topic.APPLICATION_CHANGES_REQUESTED);
  const seller = await shop.as(owner, ["seller"]);
  await vi.waitFor(async () => expect(await seller.count({ portal: Portal.CONSOLE, sellerId })).toBe(1), soon);
});

test("a list goes on where its last page ended, and what is read stays read; another's cannot be read", async () => {
  const [shopperId, orderId] = [newId(), newId()];
  for (const at of [1, 2, 3, 4, 5]) {
    await placed({ shopperId, orderId });
    await listed(shopperId, at);
  }
  const reader = await shop.as(shopperId);
  const all = await listed(shopperId, 5);
  const first = await reader.list({ ...inShop, pageSize: 2 });
  const second = await reader.list({ ...inShop, pageSize: 2, pageToken: first.nextPageToken });
  const third = await reader.list({ ...inShop, pageSize: 2, pageToken: second.nextPageToken });
  expect([first, second, third].flatMap(({ notifications }) => notifications)).toEqual(all);
  expect(third.nextPageToken).toBe("");
  expect(await reasonOf(reader.list({ ...inShop, pageToken: btoa('[1,"no-id"]') }))).toBe("PAGE_TOKEN_INVALID");
  const [latest, next] = all;
  if (!latest || !next) throw new Error("there are five");
  expect(await reader.count(inShop)).toBe(5);
  await reader.read(latest.id);
  await reader.read(latest.id);
  expect(await reader.count(inShop)).toBe(4);
  expect(await reasonOf((await shop.as(newId())).read(next.id))).toBe("NOTIFICATION_NOT_FOUND");
  expect(await reader.count(inShop)).toBe(4);
});

test("reading all reads what was shown: what comes meanwhile stays unread, and another's stays as it is", async () => {
  const [shopperId, other] = [newId(), newId()];
  await placed({ shopperId });
  await placed({ shopperId: other });
  const [shown] = await listed(shopperId, 1);
  await listed(other, 1);
  await placed({ shopperId });
  await listed(shopperId, 2);
  const reader = await shop.as(shopperId);
  await reader.readAll({ ...inShop, upTo: shown?.id ?? "" });
  expect(await reader.count(inShop)).toBe(1);
  expect(await (await shop.as(other)).count(inShop)).toBe(1);
});

test("who deletes their account leaves nothing that they were told", async () => {
  const shopperId = newId();
  await placed({ shopperId });
  await listed(shopperId, 1);
  await shop.tell({
    ...{ topic: "auth-events", type: "auth.account-deleted.v1", key: shopperId },
    ...{ schema: AccountDeletedSchema, payload: { accountId: shopperId } },
  });
  await listed(shopperId, 0);
  expect(await shop.sql`select 1 from deliveries where recipient = ${`user:${shopperId}`}`).toHaveLength(0);
});

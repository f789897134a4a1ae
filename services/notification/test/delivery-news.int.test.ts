import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { FailureReason } from "@souk/contracts/logistics/v1/logistics";
import { DeliveryMovedSchema, ReturnMovedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import { Portal, Topic } from "@souk/contracts/notification/v1/notification";
import { NotificationChannel, NotificationTopic } from "@souk/contracts/user/v1/user";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startNotification } from "./harness.ts";

let shop: Awaited<ReturnType<typeof startNotification>>;
beforeAll(async () => {
  shop = await startNotification();
});
afterAll(() => shop.stop());

const soon = { timeout: 15_000, interval: 20 };

function anOrder() {
  const [orderId, shopperId, address] = [newId(), newId(), `${newId()}@example.com`];
  shop.state.receivers.set(orderId, address);
  shop.state.shoppers.set(orderId, shopperId);
  return { orderId, shopperId, address };
}

type Of = ReturnType<typeof anOrder>;

const moved = (
  change: string,
  { orderId, shopperId }: Of,
  parcel: { dropId?: string; at?: Date; id?: string } = {},
) => {
  const { dropId = "", at = new Date(), id = newId() } = parcel;
  const ids = { shipmentId: newId(), sellerOrderId: newId(), sellerId: newId() };
  return shop.tell({
    ...{ id, topic: "logistics-events", type: `logistics.delivery_${change}.v1`, key: orderId },
    ...{ schema: DeliveryMovedSchema, payload: { ...ids, orderId, shopperId, dropId, at: timestampFromDate(at) } },
  });
};

const subjects = async ({ address }: Of) => (await shop.mailbox.mailsTo(address)).map(({ subject }) => subject);

async function topics({ shopperId }: Of): Promise<Topic[]> {
  const { notifications } = await (await shop.as(shopperId)).list({ portal: Portal.SHOP });
  return notifications.map(({ topic }) => topic);
}

async function settled(): Promise<void> {
  await vi.waitFor(async () => {
    expect(await shop.sql`select 1 from deliveries where state = 'pending'`).toHaveLength(0);
  }, soon);
}

test("parcels that come at once are told of once, by mail and in the app", async () => {
  const [order, dropId] = [anOrder(), newId()];
  for (const _ of [1, 2, 3]) await moved("next", order, { dropId });
  for (const _ of [1, 2, 3]) await moved("delivered", order, { dropId });
  await vi.waitFor(async () => expect(await topics(order)).toHaveLength(2), soon);
  await settled();
  expect(new Set(await topics(order))).toEqual(new Set([Topic.DELIVERY_NEXT, Topic.DELIVERY_DELIVERED]));
  expect(await subjects(order)).toEqual(["Order S-7K2M-94QX is delivered"]);
});

test("a second attempt on another day is told of as the first was, the same event again is not", async () => {
  const [order, dropId] = [anOrder(), newId()];
  const days = [new Date("2026-11-23T10:00:00Z"), new Date("2026-11-24T10:00:00Z")];
  for (const at of days) {
    const id = await moved("attempt_failed", order, { dropId, at });
    await moved("attempt_failed", order, { dropId, at, id });
  }
  await vi.waitFor(async () => expect(await topics(order)).toHaveLength(2), soon);
  await settled();
  expect(await subjects(order)).toEqual(Array(2).fill("We could not deliver order S-7K2M-94QX"));
});

test("each station has its mail, and none for what is only between stations", async () => {
  const order = anOrder();
  for (const change of ["planned", "collected", "at_hub", "changed", "delayed", "returning", "returned"])
    await moved(change, order);
  await vi.waitFor(async () => expect(await subjects(order)).toHaveLength(3), soon);
  await settled();
  expect((await subjects(order)).toSorted()).toEqual([
    "A parcel of order S-7K2M-94QX went back",
    "Order S-7K2M-94QX comes later",
    "Order S-7K2M-94QX is on its way",
  ]);
  expect(new Set(await topics(order))).toEqual(new Set([Topic.DELIVERY_DELAYED, Topic.DELIVERY_RETURNED]));
});

test("who wants no mail about deliveries gets none they can do without, and hears in the app what they chose", async () => {
  const order = anOrder();
  const refuse = (channel: NotificationChannel) =>
    shop.state.refused.add(`${order.shopperId} ${NotificationTopic.DELIVERY} ${channel}`);
  refuse(NotificationChannel.EMAIL);
  await moved("delivered", order);
  await vi.waitFor(async () => expect(await topics(order)).toHaveLength(1), soon);
  refuse(NotificationChannel.APP);
  await moved("delayed", order);
  await moved("attempt_failed", order);
  await vi.waitFor(async () => expect(await subjects(order)).toHaveLength(1), soon);
  await settled();
  expect(await subjects(order)).toEqual(["We could not deliver order S-7K2M-94QX"]);
  expect(await topics(order)).toEqual([Topic.DELIVERY_DELIVERED]);
});

test("a mail about a delivery that one can do without ends such mails by one click; others have no such link", async () => {
  const order = anOrder();
  await moved("delivered", order);
  await vi.waitFor(async () => expect(await subjects(order)).toHaveLength(1), soon);
  const [optional] = await shop.mailbox.mailsTo(order.address);
  expect(optional?.text).toContain(`https://shop.example/en/unsubscribe/end-delivery-${order.shopperId}`);
  expect(optional?.oneClickUrl).toBe(`https://shop.example/api/unsubscribe/end-delivery-${order.shopperId}`);
  await moved("attempt_failed", order);
  await vi.waitFor(async () => expect(await subjects(order)).toHaveLength(2), soon);
  const needed = (await shop.mailbox.mailsTo(order.address)).find(({ subject }) => subject.startsWith("We could not"));
  expect(needed?.oneClickUrl).toBe("");
});

test("who was not there when a return was to be collected hears that the courier comes again, and that none does", async () => {
  const order = anOrder();
  const { orderId, shopperId } = order;
  const tell = (move: "attempt_failed" | "called_off", failureReason: FailureReason, id = newId()) =>
    shop.tell({
      ...{ id, topic: "logistics-events", type: `logistics.return_${move}.v1`, key: orderId },
      schema: ReturnMovedSchema,
      payload: { pickupId: newId(), orderId, shopperId, sellerOrderId: newId(), sellerId: newId(), failureReason },
    });
  const twice = newId();
  // Their own doing.
  await tell("called_off", FailureReason.UNSPECIFIED);
  await tell("attempt_failed", FailureReason.NOBODY_THERE, twice);
  await tell("attempt_failed", FailureReason.NOBODY_THERE, twice);
  await tell("called_off", FailureReason.NOBODY_THERE);
  await vi.waitFor(async () => expect(await topics(order)).toHaveLength(2), soon);
  await settled();
  expect(new Set(await topics(order))).toEqual(new Set([Topic.RETURN_PICKUP_FAILED, Topic.RETURN_PICKUP_CALLED_OFF]));
  expect((await subjects(order)).toSorted()).toEqual([
    "No courier collects your return from order S-7K2M-94QX",
    "We could not collect your return from order S-7K2M-94QX",
  ]);
});

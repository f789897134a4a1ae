import { OrderService } from "@souk/contracts/order/v1/order_service";
import { newId } from "@souk/ids/id";
import { tellAccountDeleted } from "@souk/testing/account-deleted";
import { serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startOrder } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startOrder>>;
beforeAll(async () => {
  souk = await startOrder();
});
afterAll(() => souk.stop());

const asShopper = async (id: string) => souk.network.client(OrderService, "order", await userToken({ id }));
const asService = async () => souk.network.client(OrderService, "order", await serviceToken("notification"));

test("closed orders of a deleted account keep name and address, and lead back to nobody", async () => {
  const shopperId = newId();
  const shopper = await asShopper(shopperId);
  const closed = await souk.placed(shopperId);
  await shopper.cancelOrder({ requestId: newId(), orderId: closed.id });
  const open = await souk.placed(shopperId);
  await tellAccountDeleted(souk.network.redisUrl, shopperId);
  const read = async (orderId: string) => (await (await asService()).getOrder({ orderId })).order;
  await vi.waitFor(async () => expect((await read(closed.id))?.contact?.email).toBe(""), {
    timeout: 10_000,
    interval: 50,
  });
  const kept = await read(closed.id);
  expect(kept).toMatchObject({ number: closed.number, contact: { name: "Anna Prokopenko", phone: "" } });
  expect(kept?.address).toMatchObject({ line1: "Rua do Almada 214", postalCode: "4050-032" });
  expect(kept?.shopperId).not.toBe(shopperId);
  expect((await read(open.id))?.contact?.email).toBe("anna@example.com");
  expect((await shopper.listOrders({})).orders.map(({ id }) => id)).toEqual([open.id]);
});

test("an order that was under way when its account was deleted is cut off from it once it has ended", async () => {
  const shopperId = newId();
  const shopper = await asShopper(shopperId);
  const [ends, goesOn] = [await souk.placed(shopperId), await souk.placed(shopperId)];
  await tellAccountDeleted(souk.network.redisUrl, shopperId);
  await expect
    .poll(() => souk.sql`select from gone_shoppers where shopper_id = ${shopperId}`, { timeout: 20_000, interval: 50 })
    .toHaveLength(1);
  await shopper.cancelOrder({ requestId: newId(), orderId: ends.id });
  await souk.purge();
  const read = async (orderId: string) => (await (await asService()).getOrder({ orderId })).order;
  const ended = await read(ends.id);
  expect(ended?.contact).toMatchObject({ name: "Anna Prokopenko", email: "", phone: "" });
  expect(ended?.shopperId).not.toBe(shopperId);
  expect((await read(goesOn.id))?.contact?.email).toBe("anna@example.com");
  souk.clock.advance(25 * 60 * 60_000);
  await souk.purge();
  expect(await souk.sql`select from gone_shoppers where shopper_id = ${shopperId}`).toHaveLength(1);
  await (await asShopper(shopperId)).cancelOrder({ requestId: newId(), orderId: goesOn.id });
  await souk.purge();
  expect((await read(goesOn.id))?.contact?.email).toBe("");
  expect(await souk.sql`select from gone_shoppers where shopper_id = ${shopperId}`).toEqual([]);
});

test("orders of others stay as they are", async () => {
  const [gone, other] = [newId(), newId()];
  const theirs = await souk.placed(other);
  await (await asShopper(other)).cancelOrder({ requestId: newId(), orderId: theirs.id });
  const own = await souk.placed(gone);
  await (await asShopper(gone)).cancelOrder({ requestId: newId(), orderId: own.id });
  await tellAccountDeleted(souk.network.redisUrl, gone);
  const emailOf = async (orderId: string) => (await (await asService()).getOrder({ orderId })).order?.contact?.email;
  await vi.waitFor(async () => expect(await emailOf(own.id)).toBe(""), { timeout: 10_000, interval: 50 });
  expect(await emailOf(theirs.id)).toBe("anna@example.com");
});

import { randomBytes } from "node:crypto";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { AccountDeletedSchema, SessionEndedSchema } from "@souk/contracts/auth/v1/auth_events";
import { DeliveryMovedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import { NotificationChannel, NotificationTopic } from "@souk/contracts/user/v1/user";
import { newId } from "@souk/ids/id";
import { orderNumber } from "@souk/ids/order-number";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { pushKeysOf } from "../src/channels/push-keys.ts";
import { startNotification } from "./harness.ts";
import { type LocalPushService, startLocalPushService, type TestBrowser } from "./local-push-service.ts";

const keys = pushKeysOf(randomBytes(32).toString("base64url"));
let pushes: LocalPushService;
let shop: Awaited<ReturnType<typeof startNotification>>;
beforeAll(async () => {
  pushes = await startLocalPushService();
  pushes.expected.publicKey = keys?.publicKey ?? "";
  shop = await startNotification({ PUSH_PRIVATE_KEY: keys?.privateKey ?? "", PUSH_SERVICES: pushes.origin });
});
afterAll(async () => {
  await shop.stop();
  await pushes.stop();
});

const soon = { timeout: 15_000, interval: 20 };

async function aShopper(sessionId = newId()) {
  const userId = newId();
  return { userId, sessionId, calls: await shop.as(userId, ["shopper"], sessionId) };
}

type Shopper = Awaited<ReturnType<typeof aShopper>>;

async function withBrowsers(count: number) {
  const shopper = await aShopper();
  const browsers = Array.from({ length: count }, () => pushes.subscribe());
  for (const browser of browsers) await shopper.calls.savePush(browser);
  return { shopper, browsers };
}

async function moved(change: string, { userId }: Shopper, parcel: { id?: string; orderId?: string } = {}) {
  const { id = newId(), orderId = newId() } = parcel;
  const ids = { shipmentId: newId(), sellerOrderId: newId(), sellerId: newId(), orderId, shopperId: userId };
  const payload = { ...ids, dropId: orderId, at: timestampFromDate(new Date()) };
  const type = `logistics.delivery_${change}.v1`;
  await shop.tell({ id, topic: "logistics-events", type, key: orderId, schema: DeliveryMovedSchema, payload });
  return { id, orderId };
}

const settled = () =>
  vi.waitFor(async () => {
    expect(await shop.sql`select 1 from inbox`).not.toHaveLength(0);
    expect(await shop.sql`select 1 from deliveries where state = 'pending'`).toHaveLength(0);
  }, soon);

const arrived = (browser: TestBrowser, count: number) =>
  vi.waitFor(() => expect(pushes.of(browser)).toHaveLength(count), soon);

const statesOf = async ({ userId }: Shopper) =>
  (
    await shop.sql`select state from deliveries where channel = 'push' and subject_id = ${userId} and recipient like 'browser:%'`
  ).map(({ state }) => state);

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => "none",
    (error: { reason?: string }) => error.reason,
  );

test("every browser of who ordered is told once, in their language, by the page to open", async () => {
  const { shopper, browsers } = await withBrowsers(2);
  const { id, orderId } = await moved("next", shopper);
  for (const browser of browsers) await arrived(browser, 1);
  await moved("next", shopper, { id, orderId });
  await moved("next", shopper, { orderId });
  await settled();
  for (const browser of browsers) {
    const [message, ...more] = pushes.of(browser);
    expect(more).toEqual([]);
    expect(JSON.parse(message?.body ?? "")).toEqual({
      ...{ title: "The courier comes to you next", body: `Have the PIN of order ${orderNumber(orderId)} at hand.` },
      ...{ href: `/en/orders/${orderId}`, locale: "en", tag: expect.any(String) },
    });
    expect(message?.headers).toMatchObject({ urgency: "high" });
  }
});

test("nothing is kept in the clear of where browsers take messages", async () => {
  const { browsers } = await withBrowsers(1);
  const rows = await shop.sql`select p::text as text, encode(sealed, 'escape') as sealed from push_subscriptions p`;
  expect(JSON.stringify(rows)).not.toContain(new URL(browsers[0]?.endpoint ?? "").pathname);
});

test("a browser that is gone is forgotten, the others are told", async () => {
  const { shopper, browsers } = await withBrowsers(3);
  const [first, second, third] = browsers as [TestBrowser, TestBrowser, TestBrowser];
  pushes.answer(first, { status: 410 });
  pushes.answer(second, { status: 404 });
  await moved("delivered", shopper);
  await arrived(third, 1);
  await settled();
  expect((await shopper.calls.pushState(third.endpoint)).devices).toHaveLength(1);
  expect((await statesOf(shopper)).toSorted()).toEqual(["sent", "skipped", "skipped"]);
});

test("a push service that fails or is busy gets it again, for that browser alone", async () => {
  const { shopper, browsers } = await withBrowsers(2);
  const [first, second] = browsers as [TestBrowser, TestBrowser];
  pushes.answer(first, { status: 500 }, { status: 429, headers: { "retry-after": "0" } }, { status: 500 });
  await moved("delivered", shopper);
  await arrived(first, 1);
  await settled();
  expect(pushes.of(second)).toHaveLength(1);
  expect(pushes.calls.filter((path) => first.endpoint.endsWith(path))).toHaveLength(4);
});

test("what a push service refuses is given up at once and stays to be looked at", async () => {
  const { shopper, browsers } = await withBrowsers(1);
  pushes.answer(browsers[0] as TestBrowser, { status: 413 });
  await moved("delivered", shopper);
  await vi.waitFor(async () => expect(await statesOf(shopper)).toEqual(["failed"]), soon);
  const [row] =
    await shop.sql`select last_error from deliveries where state = 'failed' and subject_id = ${shopper.userId}`;
  expect(row?.last_error).toBe("RefusedError");
});

test("who chose not to hear of it this way is not told, nor in the middle of quiet hours unless it cannot wait", async () => {
  const { shopper, browsers } = await withBrowsers(1);
  const browser = browsers[0] as TestBrowser;
  const refusal = `${shopper.userId} ${NotificationTopic.DELIVERY} ${NotificationChannel.PUSH}`;
  shop.state.refused.add(refusal);
  await moved("delivered", shopper);
  await vi.waitFor(async () => expect(await statesOf(shopper)).toEqual(["skipped"]), soon);
  shop.state.refused.delete(refusal);
  const hour = (offset: number) => new Date(Date.now() + offset * 3_600_000).toISOString().slice(11, 16);
  shop.state.quietHours.set(shopper.userId, { from: hour(-1), until: hour(1), timeZone: "UTC" });
  await moved("delivered", shopper);
  await vi.waitFor(async () => {
    const [row] = await shop.sql`
      select attempts from deliveries where state = 'pending' and subject_id = ${shopper.userId}
      and recipient like 'browser:%' and next_attempt_at > now() + interval '50 minutes'`;
    expect(row?.attempts).toBe(0);
  }, soon);
  await moved("next", shopper);
  await arrived(browser, 1);
  expect(pushes.of(browser)[0]?.body).toContain("comes to you next");
  await shop.sql`delete from deliveries where state = 'pending' and subject_id = ${shopper.userId}`;
});

test("what is no news any more is not sent", async () => {
  const { shopper, browsers } = await withBrowsers(1);
  const browser = browsers[0] as TestBrowser;
  const [{ id }] = (await shop.sql`select id from push_subscriptions where user_id = ${shopper.userId}`) as [
    { id: string },
  ];
  await shop.sql`
    insert into deliveries (id, event_id, channel, recipient, topic, subject_id, state, attempts, next_attempt_at, created_at)
    values (${newId()}, ${newId()}, 'push', ${`browser:${id}`}, 'delivery_next', ${shopper.userId}, 'pending', 0, now(),
      now() - interval '61 minutes')`;
  await vi.waitFor(async () => expect(await statesOf(shopper)).toEqual(["skipped"]), soon);
  expect(pushes.of(browser)).toEqual([]);
});

test("who signs out, or uses the browser after another, does not hear of the other's orders", async () => {
  const [anna, boris, browser] = [await aShopper(), await aShopper(), pushes.subscribe()];
  await anna.calls.savePush(browser);
  await boris.calls.savePush(browser);
  expect((await anna.calls.pushState(browser.endpoint)).isOn).toBe(false);
  expect((await boris.calls.pushState(browser.endpoint)).isOn).toBe(true);
  await anna.calls.deletePush(browser.endpoint);
  expect((await boris.calls.pushState(browser.endpoint)).isOn).toBe(true);
  const payload = { accountId: boris.userId, sessionId: boris.sessionId };
  await shop.tell({
    ...{ topic: "auth-events", type: "auth.session-ended.v1", key: boris.userId },
    ...{ schema: SessionEndedSchema, payload },
  });
  await vi.waitFor(async () => expect((await boris.calls.pushState("")).devices).toEqual([]), soon);
});

test("more than ten browsers forget the oldest, at once too, and one that is saved again counts once", async () => {
  const shopper = await aShopper();
  const browsers = Array.from({ length: 12 }, () => pushes.subscribe());
  const [first] = browsers as [TestBrowser];
  for (const browser of browsers.slice(0, 6)) await shopper.calls.savePush(browser);
  await Promise.all([first, first, ...browsers.slice(6)].map((browser) => shopper.calls.savePush(browser)));
  expect((await shopper.calls.pushState("")).devices).toHaveLength(10);
  for (const browser of browsers) await shopper.calls.deletePush(browser.endpoint);
  expect((await shopper.calls.pushState("")).devices).toHaveLength(0);
});

test("an address that is no push service's is refused, whatever it points to, as is a key that is none", async () => {
  const { calls } = await aShopper();
  const browser = pushes.subscribe();
  for (const endpoint of [shop.url, "http://169.254.169.254/latest", `${pushes.origin}0/x`, "file:///etc/passwd"])
    expect(await reasonOf(calls.savePush({ ...browser, endpoint }))).toBe("PUSH_SERVICE_UNKNOWN");
  const p256dh = new Uint8Array(65).fill(4);
  expect(await reasonOf(calls.savePush({ ...browser, p256dh }))).toBe("PUSH_KEY_INVALID");
  expect((await calls.pushState("")).devices).toEqual([]);
});

test("who deletes their account leaves no browser behind, and nothing that waits for one", async () => {
  const { shopper, browsers } = await withBrowsers(1);
  const { userId } = shopper;
  await moved("delivered", shopper);
  await arrived(browsers[0] as TestBrowser, 1);
  await shop.tell({
    ...{ topic: "auth-events", type: "auth.account-deleted.v1", key: userId },
    ...{ schema: AccountDeletedSchema, payload: { accountId: userId } },
  });
  await vi.waitFor(async () => expect((await shopper.calls.pushState("")).devices).toEqual([]), soon);
  await vi.waitFor(async () => expect(await statesOf(shopper)).toEqual([]), soon);
});

test("without a key nothing is offered, and nothing is kept", async () => {
  const quiet = await startNotification();
  const calls = await quiet.as(newId());
  expect((await calls.pushState("")).publicKey).toHaveLength(0);
  expect(await reasonOf(calls.savePush(pushes.subscribe()))).toBe("PUSH_NOT_OFFERED");
  await quiet.stop();
});

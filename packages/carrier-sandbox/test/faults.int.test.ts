import { expect, test } from "vitest";
import { address, startReceiver, startTestCarrier } from "./harness.ts";

const steps = async (carrier: Awaited<ReturnType<typeof startTestCarrier>>, count: number) => {
  const { tracking_number: number } = (await carrier.book()).shipment;
  for (let i = 1; i < count; i++) await carrier.move(number);
  return number;
};

test("webhooks come twice, out of order and forged, and never a genuine one that did not happen", async () => {
  const receiver = await startReceiver();
  const faults = { seed: 3, webhook_duplicates: 1, webhook_reorder: 0.5, forged_webhooks: 1 };
  const carrier = await startTestCarrier({ webhookUrls: [receiver.url], faults });
  await steps(carrier, 5);
  const hooks = await receiver.until((all) => all.length >= 15);
  const genuine = hooks.filter(({ isGenuine }) => isGenuine).map(({ event }) => event.data.scan.sequence);
  expect([...genuine].sort()).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  expect(genuine).not.toEqual([...genuine].sort());
  const forged = hooks.filter(({ isGenuine }) => !isGenuine);
  expect(forged.every(({ event }) => event.data.scan.status === "delivered")).toBe(true);
});

test("webhooks that are lost are never sent, and the tracking knows nonetheless", async () => {
  const receiver = await startReceiver();
  const carrier = await startTestCarrier({ webhookUrls: [receiver.url], faults: { webhook_loss: 1 } });
  const number = await steps(carrier, 3);
  carrier.faults.set({});
  await carrier.move(number);
  const hooks = await receiver.until((all) => all.length >= 1);
  expect(hooks.map(({ event }) => event.data.scan.sequence)).toEqual([4]);
  expect((await carrier.track(number)).scans).toHaveLength(4);
});

test("a webhook is repeated with the same id until the endpoint takes it", async () => {
  const receiver = await startReceiver((_hook, n) => (n < 4 ? 503 : 204));
  const carrier = await startTestCarrier({ webhookUrls: [receiver.url] });
  await carrier.book();
  const hooks = await receiver.until((all) => all.length >= 4);
  expect(new Set(hooks.map(({ id }) => id)).size).toBe(1);
});

test("a lost reply leaves one parcel that is found by its key, and a webhook can come before the reply", async () => {
  const receiver = await startReceiver();
  const carrier = await startTestCarrier({ webhookUrls: [receiver.url], faults: { lose_reply_rate: 1 } });
  await expect(carrier.book({}, "key-1")).rejects.toThrow("fetch failed");
  const found = await carrier.find("idempotency_key=key-1");
  expect([found.key_status, found.data.map(({ status }) => status)]).toEqual(["used", ["pre_transit"]]);
  carrier.faults.set({ webhook_before_reply: true });
  const { shipment } = await carrier.book();
  expect(receiver.hooks.map(({ event }) => event.data.shipment.id)).toContain(shipment.id);
  carrier.faults.set({});
  await expect(carrier.book({ to: address("Lost reply 1") }, "key-2")).rejects.toThrow("fetch failed");
  expect((await carrier.book({ to: address("Lost reply 1") }, "key-2")).isReplay).toBe(true);
});

test("500, 429 and silence strike before anything is done, reading calls too", async () => {
  const carrier = await startTestCarrier();
  const { tracking_number: number } = (await carrier.book()).shipment;
  const set = (faults: object) => carrier.call("PUT", "/v1/sandbox/faults", faults);
  await set({ error_rate: 1 });
  const broken = [(await carrier.book()).status, (await carrier.call("GET", `/v1/tracking/${number}`)).status];
  await set({ too_many_rate: 1 });
  const busy = await carrier.book();
  expect([...broken, busy.status, busy.headers.get("retry-after")]).toEqual([500, 500, 429, "1"]);
  await set({ hang_rate: 1 });
  const hanging = carrier.call("POST", "/v1/shipments", carrier.parcel(), "key-1", 200);
  await expect(hanging).rejects.toThrow("timeout");
  await set({});
  expect((await carrier.find("reference=booking-1")).data).toHaveLength(1);
  expect((await set({ hang_rate: 2 })).errorCode).toBe("invalid_request");
});

test("a stop does not wait for calls that hang", async () => {
  const carrier = await startTestCarrier({ faults: { hang_rate: 1 } });
  const hanging = expect(carrier.book()).rejects.toThrow("fetch failed");
  await new Promise((resolve) => setTimeout(resolve, 100));
  const startedAt = Date.now();
  await carrier.stop();
  await hanging;
  expect(Date.now() - startedAt).toBeLessThan(3_000);
});

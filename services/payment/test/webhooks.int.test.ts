import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startPayment } from "./harness.ts";
import { cards, webhookSecret } from "./sandbox.ts";

let souk: Awaited<ReturnType<typeof startPayment>>;
beforeAll(async () => {
  // Without polling, so that only webhooks can bring the news.
  souk = await startPayment({ env: { ACTION_POLL_MS: "600000" } });
});
afterEach(() => void souk.sandbox.faults.set({}));
afterAll(() => souk.stop());

const stored = async () => Number((await souk.sql`select count(*) from provider_webhooks`)[0]?.count);
/** The provider tells of the same payment meanwhile, so others are not counted. */
const storedOf = async (event: string) => {
  const { id } = JSON.parse(event) as { id: string };
  return Number((await souk.sql`select count(*) from provider_webhooks where event_id = ${id}`)[0]?.count);
};

async function challenged() {
  const request = await souk.request(cards.challenge);
  const { payment } = await souk.payment.authorizePayment(request);
  expect(payment).toMatchObject({ state: Payment_State.ACTION_REQUIRED });
  expect(payment?.actionUrl).toMatch(/\/3ds\//);
  return { orderId: request.orderId, request, actionUrl: payment?.actionUrl ?? "" };
}

test("the shopper's approval at the bank authorizes the payment", async () => {
  const { orderId, actionUrl } = await challenged();
  await souk.sandbox.answer(actionUrl, "approve");
  await expect.poll(() => souk.stateOf(orderId)).toBe(Payment_State.AUTHORIZED);
  expect((await souk.payment.getPayment({ orderId })).payment?.actionUrl).toBe("");
  expect(await souk.eventsOf(orderId)).toEqual(["payment.authorized.v1"]);
});

test("the shopper's refusal at the bank declines it", async () => {
  const { orderId, actionUrl } = await challenged();
  await souk.sandbox.answer(actionUrl, "refuse");
  await expect.poll(() => souk.stateOf(orderId)).toBe(Payment_State.DECLINED);
  expect((await souk.payment.getPayment({ orderId })).payment?.declineCode).toBe("authentication_failed");
  expect(await souk.eventsOf(orderId)).toEqual(["payment.declined.v1"]);
});

test("events that come twice and out of order move each payment forward once", async () => {
  souk.sandbox.faults.set({ webhook_duplicates: 1, webhook_reorder: 0.5 });
  const all = await Promise.all(Array.from({ length: 6 }, challenged));
  await Promise.all(all.map(({ actionUrl }) => souk.sandbox.answer(actionUrl, "approve")));
  for (const { orderId, request } of all) {
    await expect.poll(() => souk.stateOf(orderId), { timeout: 10_000 }).toBe(Payment_State.AUTHORIZED);
    await souk.payment.capturePayment({ orderId, sellerOrderId: request.shares[0]?.sellerOrderId ?? "" });
  }
  const before = await stored();
  await expect.poll(stored, { timeout: 10_000 }).toBeGreaterThanOrEqual(Math.max(before, 18));
  for (const { orderId } of all) {
    expect(await souk.eventsOf(orderId)).toEqual(["payment.authorized.v1", "payment.captured.v1"]);
    const { payment } = await souk.payment.getPayment({ orderId });
    expect(payment).toMatchObject({ state: Payment_State.CAPTURED, actionUrl: "" });
  }
});

test("a webhook that comes three times settles once and is told once", async () => {
  const { orderId } = await challenged();
  const event = body((await souk.sandbox.paymentsOf(orderId))[0], { status: "authorized", sequence: 2 });
  expect(await Promise.all([1, 2, 3].map(() => post(event, signed(event))))).toEqual([204, 204, 204]);
  expect(await storedOf(event)).toBe(1);
  expect(await souk.stateOf(orderId)).toBe(Payment_State.AUTHORIZED);
  expect(await souk.eventsOf(orderId)).toEqual(["payment.authorized.v1"]);
});

test("an event that comes before the reply and the reply itself are one transition, in the trace of the authorization", async () => {
  souk.sandbox.faults.set({ webhook_before_reply: true });
  const request = await souk.request();
  const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
  const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
  const { payment } = await souk.payment.authorizePayment(request, { headers });
  expect(payment?.state).toBe(Payment_State.AUTHORIZED);
  expect(await souk.eventsOf(request.orderId)).toEqual(["payment.authorized.v1"]);
  expect(await souk.tracesOf(request.orderId)).toEqual([traceId]);
});

test("forged events are refused and change nothing", async () => {
  souk.sandbox.faults.set({ forged_webhooks: 1 });
  const { orderId } = await challenged();
  const genuine = (await souk.sandbox.paymentsOf(orderId))[0];
  await expect.poll(async () => (await stored()) > 0).toBe(true);
  const forged = body(genuine, { status: "captured", sequence: 9 });
  expect(
    await post(forged, signed(forged, { secret: `whsec_${Buffer.from("another secret").toString("base64")}` })),
  ).toBe(401);
  expect(await souk.stateOf(orderId)).toBe(Payment_State.ACTION_REQUIRED);
  expect(await souk.eventsOf(orderId)).toEqual([]);
});

test("unsigned, stale and future events are refused and nothing of them is kept", async () => {
  const { orderId } = await challenged();
  const event = body((await souk.sandbox.paymentsOf(orderId))[0], { status: "authorized", sequence: 2 });
  expect(await post(event, {})).toBe(401);
  expect(await post(event, signed(event, { ageS: 301 }))).toBe(401);
  expect(await post(event, signed(event, { ageS: -301 }))).toBe(401);
  expect(await post(`${event} `, signed(event))).toBe(401);
  expect(await storedOf(event)).toBe(0);
  expect(await post(event, signed(event))).toBe(204);
  expect(await souk.stateOf(orderId)).toBe(Payment_State.AUTHORIZED);
});

test("an old event that arrives late takes nothing back", async () => {
  const { orderId, actionUrl } = await challenged();
  await souk.sandbox.answer(actionUrl, "approve");
  await expect.poll(() => souk.stateOf(orderId)).toBe(Payment_State.AUTHORIZED);
  const [current] = await souk.sandbox.paymentsOf(orderId);
  const old = body(current, { status: "requires_action", sequence: 1, next_action: { url: actionUrl } });
  expect(await post(old, signed(old))).toBe(204);
  const { payment } = await souk.payment.getPayment({ orderId });
  expect(payment).toMatchObject({ state: Payment_State.AUTHORIZED, actionUrl: "" });
});

test("an event larger than 64 KB is not read", async () => {
  const large = JSON.stringify({ filler: "x".repeat(65 * 1024) });
  expect(await post(large, signed(large)).catch(() => 400)).toBe(400);
});

test("an event about another amount, or an order that is not ours, is kept and changes nothing", async () => {
  const { orderId } = await challenged();
  const [genuine] = await souk.sandbox.paymentsOf(orderId);
  for (const change of [{ amount: "1" }, { reference: "order-1" }, { currency: "USD" }, { id: "pay_other" }]) {
    const event = body(genuine, { status: "authorized", sequence: 2, ...change });
    expect(await post(event, signed(event))).toBe(204);
  }
  expect(await souk.stateOf(orderId)).toBe(Payment_State.ACTION_REQUIRED);
});

let events = 0;

function body(payment: object | undefined, change: object): string {
  events += 1;
  return JSON.stringify({ id: `evt_${events}`, type: "payment.changed", data: { payment: { ...payment, ...change } } });
}

function signed(text: string, { secret = webhookSecret, ageS = 0 } = {}): Record<string, string> {
  const at = new Date(Date.now() - ageS * 1000);
  return {
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign("msg_1", at, text),
  };
}

async function post(text: string, headers: Record<string, string>): Promise<number> {
  const response = await fetch(souk.webhookUrl, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: text,
  });
  return response.status;
}

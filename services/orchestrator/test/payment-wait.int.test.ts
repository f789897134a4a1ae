import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startOrchestrator } from "./harness.ts";

let shop: Awaited<ReturnType<typeof startOrchestrator>>;
beforeAll(async () => {
  shop = await startOrchestrator({ ACTION_TIMEOUT_MS: "4000", OUTCOME_TIMEOUT_MS: "3000" });
});
beforeEach(() => shop.heal());
afterAll(() => shop.stop());

type PaymentState = "authorized" | "declined";

function decide(orderId: string, state: PaymentState): void {
  const payment = shop.world.traces.get(orderId)?.payment;
  if (!payment) throw new Error("there is no payment to decide");
  payment.state = state;
}

test("3-D Secure: the shopper is sent to the bank, an event wakes the run, and it completes", async () => {
  const buyer = shop.shopper({ token: "challenge" });
  const asked = await shop.checkout(buyer);
  expect(asked.state).toBe(Checkout_State.ACTION_REQUIRED);
  expect(asked.actionUrl).toBe(`https://bank.test/?back=https://shop.test/return?checkout=${asked.id}`);
  decide(asked.orderId, "authorized");
  const toldAt = performance.now();
  await shop.tellPayment("payment.authorized.v1", asked.orderId);
  await expect.poll(() => shop.world.verdict(asked.orderId), { interval: 20, timeout: 3_000 }).toBe("complete");
  expect(performance.now() - toldAt).toBeLessThan(2_500);
  expect(await shop.get(buyer.shopperId, asked.id, 5_000)).toMatchObject({
    state: Checkout_State.COMPLETED,
    actionUrl: "",
  });
});

test("refused at the bank: undone as declined", async () => {
  const buyer = shop.shopper({ token: "challenge" });
  const asked = await shop.checkout(buyer);
  decide(asked.orderId, "declined");
  await shop.tellPayment("payment.declined.v1", asked.orderId);
  await expect.poll(async () => (await shop.get(buyer.shopperId, asked.id)).failureReason).toBe("PAYMENT_DECLINED");
  expect(shop.world.traces.get(asked.orderId)?.stock).toBe("released");
});

test("a shopper who never comes back from the bank: undone when the time is over", async () => {
  const buyer = shop.shopper({ token: "challenge" });
  const asked = await shop.checkout(buyer);
  await expect
    .poll(async () => (await shop.get(buyer.shopperId, asked.id)).failureReason, { timeout: 15_000 })
    .toBe("PAYMENT_TIMED_OUT");
  expect(shop.world.verdict(asked.orderId)).toBe("undone");
});

test("a payment service that cannot be asked meanwhile does not end the wait at the bank", async () => {
  const buyer = shop.shopper({ token: "challenge" });
  shop.fail("ask", "refuse", 3);
  const asked = await shop.checkout(buyer);
  await shop.tellPayment("payment.authorized.v1", asked.orderId);
  await shop.tellPayment("payment.authorized.v1", asked.orderId);
  decide(asked.orderId, "authorized");
  await expect.poll(() => shop.world.verdict(asked.orderId), { timeout: 15_000 }).toBe("complete");
});

test("an outcome that the provider did not tell in time is found out", async () => {
  const buyer = shop.shopper({ token: "pending", waitMs: 0 });
  const started = await shop.checkout(buyer);
  expect(started.state).toBe(Checkout_State.RUNNING);
  await expect.poll(() => shop.world.traces.get(started.orderId)?.payment?.state).toBe("pending");
  decide(started.orderId, "authorized");
  expect((await shop.get(buyer.shopperId, started.id, 10_000)).state).toBe(Checkout_State.COMPLETED);
  expect(shop.world.verdict(started.orderId)).toBe("complete");
});

test("an outcome that stays unknown: undone when the time is over", async () => {
  const failed = await shop.checkout(shop.shopper({ token: "pending" }));
  expect(failed).toMatchObject({ state: Checkout_State.FAILED, failureReason: "PAYMENT_TIMED_OUT" });
  expect(shop.world.verdict(failed.orderId)).toBe("undone");
});

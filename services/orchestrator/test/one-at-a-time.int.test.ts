import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { newId } from "@souk/ids/id";
import { guestToken, serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOrchestrator } from "./harness.ts";
import { refusal } from "./refusal.ts";

let shop: Awaited<ReturnType<typeof startOrchestrator>>;
beforeAll(async () => {
  shop = await startOrchestrator();
});
afterAll(() => shop.stop());

const anew = <T extends { requestId: string }>(request: T) => ({ ...request, requestId: newId() });
const effectsOf = (orderId: string) => shop.world.traces.get(orderId)?.effects ?? [];

test("two tabs that pay the same cart at the same moment make one order", async () => {
  const { shopperId, request } = shop.shopper({ inStock: 100 });
  const tabs = Array.from({ length: 8 }, () => ({ ...anew(request), cartVersion: 7n }));
  const client = shop.as(guestToken(shopperId));
  const ends = await Promise.all(
    tabs.map((tab) =>
      client.startCheckout(tab).then(
        ({ checkout }) => (checkout?.state === Checkout_State.COMPLETED ? "ordered" : (checkout?.failureReason ?? "")),
        async (error: unknown) => (await refusal(Promise.reject(error))).reason,
      ),
    ),
  );
  expect(ends.filter((end) => end === "ordered")).toHaveLength(1);
  expect(ends.filter((end) => end !== "ordered").every((end) => /^(CHECKOUT_RUNNING|CART_ORDERED)$/.test(end))).toBe(
    true,
  );
  const placed = [...shop.world.traces.values()].filter(
    (trace) => trace.shopperId === shopperId && trace.order === "placed",
  );
  expect(placed).toHaveLength(1);
});

test("while one waits at the bank another is refused and told which; it may be let go, and then another card pays", async () => {
  const { shopperId, request } = shop.shopper({ token: "challenge" });
  const client = shop.as(guestToken(shopperId));
  const waiting = (await client.startCheckout({ ...request, cartVersion: 3n })).checkout;
  expect(waiting?.state).toBe(Checkout_State.ACTION_REQUIRED);
  const other = { ...anew(request), cartVersion: 3n, paymentToken: "good" };
  const told = await refusal(client.startCheckout(other));
  expect(told).toMatchObject({ reason: "CHECKOUT_RUNNING", metadata: { checkout_id: waiting?.id } });
  const cancelled = (await client.cancelCheckout({ checkoutId: waiting?.id ?? "", waitMs: 10_000 })).checkout;
  expect(cancelled).toMatchObject({ state: Checkout_State.FAILED, failureReason: "CHECKOUT_CANCELLED" });
  expect(shop.world.verdict(waiting?.orderId ?? "")).toBe("undone");
  const paid = (await client.startCheckout(anew(other))).checkout;
  expect(paid?.state).toBe(Checkout_State.COMPLETED);
  expect((await client.cancelCheckout({ checkoutId: paid?.id ?? "", waitMs: 0 })).checkout?.state).toBe(
    Checkout_State.COMPLETED,
  );
});

test("a version of the cart is ordered once; the next one may be ordered again", async () => {
  const { shopperId, request } = shop.shopper({ inStock: 100 });
  const client = shop.as(guestToken(shopperId));
  const first = (await client.startCheckout({ ...request, cartVersion: 1n })).checkout;
  const again = await refusal(client.startCheckout({ ...anew(request), cartVersion: 1n }));
  expect(again).toMatchObject({ reason: "CART_ORDERED", metadata: { order_id: first?.orderId } });
  expect((await client.startCheckout({ ...anew(request), cartVersion: 2n })).checkout?.state).toBe(
    Checkout_State.COMPLETED,
  );
});

test("a checkout without any way to pay is refused", async () => {
  const { shopperId, request } = shop.shopper();
  const answer = shop.as(guestToken(shopperId)).startCheckout({ ...request, paymentToken: "" });
  expect((await refusal(answer)).reason).toBe("PAYMENT_METHOD_MISSING");
});

test("a guest who signs in while at the bank keeps the checkout, and repeating its request joins it", async () => {
  const { shopperId: guestId, request } = shop.shopper({ token: "challenge" });
  const waiting = await shop.checkout({ shopperId: guestId, offerId: "", request });
  const shopperId = newId();
  const service = shop.as(serviceToken("web-bff"));
  expect((await service.adoptCheckouts({ guestId, shopperId })).adoptedCount).toBe(1);
  expect((await service.adoptCheckouts({ guestId, shopperId })).adoptedCount).toBe(0);
  const shopper = shop.as(userToken({ id: shopperId }));
  expect((await shopper.startCheckout(request)).checkout?.id).toBe(waiting.id);
  expect((await refusal(shopper.startCheckout(anew(request)))).reason).toBe("CHECKOUT_RUNNING");
  const payment = shop.world.traces.get(waiting.orderId)?.payment;
  if (payment) payment.state = "authorized";
  await shop.tellPayment("payment.authorized.v1", waiting.orderId);
  const done = (await shopper.getCheckout({ checkoutId: waiting.id, waitMs: 10_000 })).checkout;
  expect([Checkout_State.COMPLETED, Checkout_State.ACTION_REQUIRED, Checkout_State.RUNNING]).toContain(done?.state);
  await expect
    .poll(async () => (await shopper.getCheckout({ checkoutId: waiting.id })).checkout?.state)
    .toBe(Checkout_State.COMPLETED);
  expect(effectsOf(waiting.orderId).toSorted()).toEqual(["authorize", "commit", "place", "reserve"]);
  expect((await refusal(shop.as(guestToken(guestId)).getCheckout({ checkoutId: waiting.id }))).reason).toBe(
    "CHECKOUT_NOT_FOUND",
  );
});

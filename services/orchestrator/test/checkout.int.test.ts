import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { newId } from "@souk/ids/id";
import { stockClient } from "@souk/testing/grpc";
import { guestToken, serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOrchestrator } from "./harness.ts";
import { refusal } from "./refusal.ts";

let shop: Awaited<ReturnType<typeof startOrchestrator>>;
beforeAll(async () => {
  shop = await startOrchestrator();
});
afterAll(() => shop.stop());

test("a checkout ends complete: stock sold, money held, order placed, cart empty, each once", async () => {
  const buyer = shop.shopper();
  const checkout = await shop.checkout(buyer);
  expect(checkout).toMatchObject({ state: Checkout_State.COMPLETED, failureReason: "", shopperId: buyer.shopperId });
  expect(shop.world.traces.get(checkout.orderId)?.effects).toEqual(["reserve", "authorize", "commit", "place"]);
  expect(shop.world.verdict(checkout.orderId)).toBe("complete");
  expect(shop.world.stock.get(buyer.offerId)).toBe(8);
});

test("twenty requests at once with one id are one checkout, and a later repeat returns its end", async () => {
  const buyer = shop.shopper();
  const before = shop.world.traces.size;
  const answers = await Promise.all(Array.from({ length: 20 }, () => shop.checkout(buyer)));
  const again = await shop.checkout({ ...buyer, request: { ...buyer.request, waitMs: 0 } });
  expect(new Set([...answers, again].map(({ id, orderId, state }) => `${id} ${orderId} ${state}`)).size).toBe(1);
  expect(shop.world.traces.size).toBe(before + 1);
  expect(shop.world.verdict(again.orderId)).toBe("complete");
});

test("a request id used for other content is refused, whoever is first, and one order comes of it", async () => {
  const buyer = shop.shopper();
  const other = { ...buyer, request: { ...buyer.request, paymentToken: "another" } };
  const [first, second] = await Promise.allSettled([shop.checkout(buyer), shop.checkout(other)]);
  expect([first.status, second.status].toSorted()).toEqual(["fulfilled", "rejected"]);
  const loser = first.status === "rejected" ? buyer : other;
  expect((await refusal(shop.checkout(loser))).reason).toBe("REQUEST_ID_REUSED");
});

test("a total that changed is refused before anything is held; the same request id may be tried with the new one", async () => {
  const buyer = shop.shopper();
  const stale = { ...buyer, request: { ...buyer.request, expectedTotal: { currencyCode: "EUR", minorUnits: 1n } } };
  const refused = await refusal(shop.checkout(stale));
  expect(refused).toEqual({ reason: "TOTAL_CHANGED", metadata: { expected: "1", actual: "2000" } });
  expect(shop.world.stock.get(buyer.offerId)).toBe(10);
  expect((await shop.checkout(buyer)).state).toBe(Checkout_State.COMPLETED);
});

test("lines that are gone are refused, and the same request succeeds when they are back", async () => {
  const buyer = shop.shopper();
  shop.world.stock.delete(buyer.offerId);
  expect((await refusal(shop.checkout(buyer))).reason).toBe("LINES_UNAVAILABLE");
  shop.world.stock.set(buyer.offerId, 2);
  expect((await shop.checkout(buyer)).state).toBe(Checkout_State.COMPLETED);
});

test("too little stock: failed with what is left, and a cart that can be tried again", async () => {
  const buyer = shop.shopper({ quantity: 3, inStock: 2 });
  const failed = await shop.checkout(buyer);
  expect(failed).toMatchObject({
    state: Checkout_State.FAILED,
    failureReason: "STOCK_INSUFFICIENT",
    failureMetadata: { [buyer.offerId]: "2" },
  });
  expect(shop.world.verdict(failed.orderId)).toBe("undone");
  shop.world.stock.set(buyer.offerId, 3);
  const again = await shop.checkout({ ...buyer, request: { ...buyer.request, requestId: newId() } });
  expect(again.state).toBe(Checkout_State.COMPLETED);
});

test("a declined card: everything undone in reverse, and the same cart can be paid with another card", async () => {
  const buyer = shop.shopper({ token: "bad" });
  const failed = await shop.checkout(buyer);
  expect(failed).toMatchObject({
    state: Checkout_State.FAILED,
    failureReason: "PAYMENT_DECLINED",
    failureMetadata: { decline_code: "insufficient_funds" },
  });
  expect(shop.world.traces.get(failed.orderId)?.effects).toEqual(["reserve", "release"]);
  // The quote is dropped too: a coupon in it can be used again at once.
  expect(shop.world.traces.get(failed.orderId)?.order).toBe("abandoned");
  expect(shop.world.verdict(failed.orderId)).toBe("undone");
  const again = await shop.checkout({
    ...buyer,
    request: { ...buyer.request, requestId: newId(), paymentToken: "good" },
  });
  expect(shop.world.verdict(again.orderId)).toBe("complete");
});

test("an order that cannot be placed: stock and money given back, last first", async () => {
  shop.fail("place", "deny");
  const failed = await shop.checkout(shop.shopper());
  expect(failed).toMatchObject({ state: Checkout_State.FAILED, failureReason: "DENIED" });
  const effects = ["reserve", "authorize", "commit", "void", "release"];
  expect(shop.world.traces.get(failed.orderId)?.effects).toEqual(effects);
  expect(shop.world.verdict(failed.orderId)).toBe("undone");
});

test("a checkout is its shopper's: NOT_FOUND for a stranger, seen by operators and services", async () => {
  const checkout = await shop.checkout(shop.shopper());
  const asked = { checkoutId: checkout.id, waitMs: 0 };
  expect((await refusal(shop.get(newId(), checkout.id))).reason).toBe("CHECKOUT_NOT_FOUND");
  expect((await refusal(shop.as(userToken()).getCheckout(asked))).reason).toBe("CHECKOUT_NOT_FOUND");
  expect((await refusal(shop.get(newId(), newId()))).reason).toBe("CHECKOUT_NOT_FOUND");
  expect((await shop.operator().getCheckout(asked)).checkout?.id).toBe(checkout.id);
  expect((await shop.as(serviceToken("web")).getCheckout(asked)).checkout?.id).toBe(checkout.id);
});

test("only operators and services look into runs or undo them, and sellers buy nothing", async () => {
  const shopper = shop.as(userToken());
  const codes = await Promise.all([
    refusal(shopper.listCheckouts({})),
    refusal(shopper.inspectCheckout({ checkoutId: newId() })),
    refusal(shopper.retryCheckout({ checkoutId: newId() })),
    refusal(shop.as(userToken({ roles: ["seller"] })).startCheckout(shop.shopper().request)),
  ]);
  for (const { reason } of codes) expect(reason).toBe("NOT_ALLOWED");
  expect((await refusal(shop.operator().inspectCheckout({ checkoutId: newId() }))).reason).toBe("CHECKOUT_NOT_FOUND");
});

test("coupon and delivery choices are quoted, and what the marketplace pays of discounts comes to the books", async () => {
  const buyer = shop.shopper();
  const deliveryChoices = [{ sellerId: newId(), optionCode: "express" }];
  const request = { ...buyer.request, couponCode: "WELCOME10", deliveryChoices };
  const { orderId } = await shop.checkout({ ...buyer, request });
  const quoted = shop.asked.frozen.find((each) => each.orderId === orderId);
  expect(quoted).toMatchObject({ couponCode: "WELCOME10", deliveryChoices });
  const paid = shop.asked.authorized.find((each) => each.orderId === orderId);
  expect(paid?.shares).toMatchObject([{ marketplaceDiscount: { currencyCode: "EUR", minorUnits: 5n } }]);
});

test("a stock grpc-js client checks out", async () => {
  const { shopperId, request } = shop.shopper();
  const client = stockClient(shop.url(), "souk.orchestrator.v1.CheckoutService");
  const wire = { ...request, expectedTotal: { currencyCode: "EUR", minorUnits: "2000" } };
  const answer = await client.call("StartCheckout", wire, { token: await guestToken(shopperId) });
  client.close();
  expect(answer).toMatchObject({ checkout: { shopperId, state: "STATE_COMPLETED" } });
});

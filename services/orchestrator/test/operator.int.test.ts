import { Checkout_State, CheckoutStep_State } from "@souk/contracts/orchestrator/v1/checkout";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startOrchestrator } from "./harness.ts";
import { refusal } from "./refusal.ts";

let shop: Awaited<ReturnType<typeof startOrchestrator>>;
beforeAll(async () => {
  shop = await startOrchestrator();
});
beforeEach(() => shop.heal());
afterAll(() => shop.stop());

/** A checkout whose order is denied and whose payment cannot be voided. */
async function parked() {
  shop.fail("place", "deny");
  shop.fail("void", "refuse", 2);
  return shop.checkout(shop.shopper());
}

test("an undo that does not succeed parks the run, and the others are undone all the same", async () => {
  const checkout = await parked();
  expect(checkout).toMatchObject({ state: Checkout_State.PARKED, failureReason: "DENIED" });
  const traces = shop.world.traces.get(checkout.orderId);
  expect(traces).toMatchObject({ stock: "released", order: "abandoned", payment: { state: "authorized" } });
});

test("an operator sees the steps of a run, which failed and why", async () => {
  const checkout = await parked();
  const { steps } = await shop.operator().inspectCheckout({ checkoutId: checkout.id });
  const told = steps.map(({ name, state, error }) => [name, CheckoutStep_State[state], error]);
  expect(told).toEqual([
    ["hold-pay-place", "FAILED", "DENIED"],
    ["undo", "FAILED", "undo-authorize-payment: UPSTREAM_FAILED"],
  ]);
  expect(steps.every((step) => step.startedAt && step.endedAt)).toBe(true);
});

test("a parked run is undone by asking once more; two operators at once start one undo", async () => {
  const checkout = await parked();
  const ask = { checkoutId: checkout.id };
  const answers = await Promise.allSettled([shop.operator().retryCheckout(ask), shop.operator().retryCheckout(ask)]);
  expect(answers.some(({ status }) => status === "fulfilled")).toBe(true);
  const undone = await shop.get(checkout.shopperId, checkout.id, 10_000);
  expect(undone).toMatchObject({ state: Checkout_State.FAILED, failureReason: "DENIED" });
  expect(shop.world.verdict(checkout.orderId)).toBe("undone");
  const { steps } = await shop.operator().inspectCheckout(ask);
  expect(steps.filter((step) => step.name === "undo-again")).toHaveLength(1);
  expect((await refusal(shop.operator().retryCheckout(ask))).reason).toBe("CHECKOUT_NOT_PARKED");
});

test("an undo that fails again is parked again, and can be asked for again", async () => {
  const checkout = await parked();
  const ask = { checkoutId: checkout.id };
  shop.fail("void", "refuse", 2);
  await shop.operator().retryCheckout(ask);
  expect((await shop.get(checkout.shopperId, checkout.id, 10_000)).state).toBe(Checkout_State.PARKED);
  await shop.operator().retryCheckout(ask);
  expect((await shop.get(checkout.shopperId, checkout.id, 10_000)).state).toBe(Checkout_State.FAILED);
  expect(shop.world.verdict(checkout.orderId)).toBe("undone");
});

test("runs are listed by state, newest first, page by page", async () => {
  const mine = [await parked(), await parked(), await parked()].map(({ id }) => id);
  await shop.checkout(shop.shopper());
  const seen: string[] = [];
  let pageToken = "";
  do {
    const page = await shop.operator().listCheckouts({ state: Checkout_State.PARKED, pageSize: 2, pageToken });
    expect(page.checkouts.every(({ state }) => state === Checkout_State.PARKED)).toBe(true);
    seen.push(...page.checkouts.map(({ id }) => id));
    pageToken = page.nextPageToken;
  } while (pageToken);
  expect(seen.slice(0, 3)).toEqual(mine.toReversed());
  const all = await shop.operator().listCheckouts({ pageSize: 1 });
  expect(all.checkouts[0]?.state).toBe(Checkout_State.COMPLETED);
});

test("a quote that was refused is no run", async () => {
  const buyer = shop.shopper();
  shop.world.stock.delete(buyer.offerId);
  await refusal(shop.checkout(buyer));
  const { checkouts } = await shop.operator().listCheckouts({ pageSize: 100 });
  expect(checkouts.filter(({ shopperId }) => shopperId === buyer.shopperId)).toEqual([]);
});

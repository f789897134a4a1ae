import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startOrchestrator } from "./harness.ts";
import { refusal } from "./refusal.ts";
import type { Call } from "./upstreams.ts";

let shop: Awaited<ReturnType<typeof startOrchestrator>>;
beforeAll(async () => {
  shop = await startOrchestrator({ STEP_TIMEOUT_MS: "300" });
});
beforeEach(() => shop.heal());
afterAll(() => shop.stop());

const forward: Call[] = ["reserve", "authorize", "commit", "place", "take"];

describe.each(forward)("%s", (call) => {
  test("its reply is lost after the work was done: the checkout completes with one effect of each step", async () => {
    shop.fail(call, "lose", 1);
    const checkout = await shop.checkout(shop.shopper());
    expect(checkout.state).toBe(Checkout_State.COMPLETED);
    expect(shop.world.verdict(checkout.orderId)).toBe("complete");
  });

  test("it hangs once: the checkout completes", async () => {
    shop.fail(call, "hang", 1);
    const checkout = await shop.checkout(shop.shopper());
    expect(checkout.state).toBe(Checkout_State.COMPLETED);
    expect(shop.world.verdict(checkout.orderId)).toBe("complete");
  });
});

describe.each(forward.slice(0, -1))("%s", (call) => {
  test("every reply of it is lost although the work was done: all of it is undone", async () => {
    shop.fail(call, "lose", 100);
    const failed = await shop.checkout(shop.shopper());
    expect(failed).toMatchObject({ state: Checkout_State.FAILED, failureReason: "CHECKOUT_INTERRUPTED" });
    expect(shop.world.verdict(failed.orderId)).toBe("undone");
  });
});

test("the cart is away: the order completes all the same, and the cart is emptied when it is back", async () => {
  shop.fail("take", "refuse", 3);
  const checkout = await shop.checkout(shop.shopper());
  expect(checkout.state).toBe(Checkout_State.COMPLETED);
  await expect.poll(() => shop.world.verdict(checkout.orderId), { timeout: 15_000 }).toBe("complete");
});

test("the order service is away before anything is held: refused, and the same request succeeds later", async () => {
  const buyer = shop.shopper();
  shop.fail("freeze", "refuse", 100);
  expect((await refusal(shop.checkout(buyer))).reason).toBe("UPSTREAM_FAILED");
  expect(shop.world.stock.get(buyer.offerId)).toBe(10);
  shop.heal();
  expect((await shop.checkout(buyer)).state).toBe(Checkout_State.COMPLETED);
});

test("a quote that was frozen although its reply was lost is the one that the repeat uses", async () => {
  const buyer = shop.shopper();
  shop.fail("freeze", "lose", 1);
  expect((await refusal(shop.checkout(buyer))).reason).toBe("UPSTREAM_FAILED");
  const checkout = await shop.checkout(buyer);
  expect(shop.world.verdict(checkout.orderId)).toBe("complete");
  expect([...shop.world.traces.values()].filter((trace) => trace.shopperId === buyer.shopperId)).toHaveLength(1);
});

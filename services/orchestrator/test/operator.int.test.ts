import { type Timestamp, timestampFromMs } from "@bufbuild/protobuf/wkt";
import { Checkout_State, CheckoutStep_State } from "@souk/contracts/orchestrator/v1/checkout";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startOrchestrator } from "./harness.ts";
import { refusal } from "./refusal.ts";

let shop: Awaited<ReturnType<typeof startOrchestrator>>;
beforeAll(async () => {
  shop = await startOrchestrator();
});
beforeEach(() => shop.heal());
afterAll(() => shop.stop());

const auditOf = async (subjectId: string) => (await shop.audit().listAuditEntries({ subjectId })).entries;

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

test("the calls that had to be repeated are counted, and each asking for the undo is one entry in the audit log", async () => {
  const checkout = await parked();
  const ask = { checkoutId: checkout.id, note: "The provider is back" };
  const { steps } = await shop.operator().inspectCheckout({ checkoutId: checkout.id });
  expect(steps.find(({ name }) => name === "undo")?.attempts).toEqual({ "undo-authorize-payment": 2 });
  await Promise.allSettled([shop.operator().retryCheckout(ask), shop.operator().undoCheckout(ask)]);
  await shop.get(checkout.shopperId, checkout.id, 10_000);
  expect(await auditOf(checkout.id)).toMatchObject([
    {
      ...{ action: "checkout.undo_retried", note: ask.note, actor: expect.stringMatching(/^user:/) },
      before: { state: "parked", undoRuns: "0" },
      after: { state: "running", undoRuns: "1" },
    },
  ]);
  expect((await refusal(shop.operator().undoCheckout(ask))).reason).toBe("CHECKOUT_ENDED");
});

test("a run that waits at the bank is ended and undone, and told so once", async () => {
  const buyer = shop.shopper({ token: "challenge", waitMs: 5_000 });
  const waiting = await shop.checkout(buyer);
  expect(waiting.state).toBe(Checkout_State.ACTION_REQUIRED);
  const ask = { checkoutId: waiting.id, note: "" };
  // The run may have ended before the second is heard; then that one is told so.
  const answers = await Promise.allSettled([shop.operator().undoCheckout(ask), shop.operator().undoCheckout(ask)]);
  expect(answers.some(({ status }) => status === "fulfilled")).toBe(true);
  await vi.waitFor(
    async () => expect((await shop.get(buyer.shopperId, waiting.id)).state).toBe(Checkout_State.FAILED),
    {
      timeout: 20_000,
    },
  );
  expect(shop.world.verdict(waiting.orderId)).toBe("undone");
  expect(await auditOf(waiting.id)).toMatchObject([{ action: "checkout.undo_requested" }]);
});

test("only what began long ago is stuck, and a run is found by its order", async () => {
  const { id, orderId } = await shop.checkout(shop.shopper());
  const listed = async (request: { orderId?: string; startedBefore?: Timestamp }) =>
    (await shop.operator().listCheckouts(request)).checkouts.map((each) => each.id);
  expect(await listed({ orderId })).toEqual([id]);
  const hourMs = 3_600_000;
  expect(await listed({ orderId, startedBefore: timestampFromMs(Date.now() - hourMs) })).toEqual([]);
  expect(await listed({ orderId, startedBefore: timestampFromMs(Date.now() + hourMs) })).toEqual([id]);
});

test("a quote that was refused is no run", async () => {
  const buyer = shop.shopper();
  shop.world.stock.delete(buyer.offerId);
  await refusal(shop.checkout(buyer));
  const { checkouts } = await shop.operator().listCheckouts({ pageSize: 100 });
  expect(checkouts.filter(({ shopperId }) => shopperId === buyer.shopperId)).toEqual([]);
});

import { Payout_Obstacle, Payout_State } from "@souk/contracts/payment/v1/payout";
import { afterEach, expect, test } from "vitest";
import { holdMs, startPayouts } from "./payout-harness.ts";

let souk: Awaited<ReturnType<typeof startPayouts>>;
afterEach(() => souk.stop());

async function approved(destination: string, faults: Parameters<typeof souk.sandbox.faults.set>[0] = {}) {
  const seller = await souk.seller(destination);
  await souk.sale(seller, 10_000n);
  souk.leap(holdMs);
  const runId = await souk.preview();
  souk.sandbox.faults.set(faults);
  await souk.approve(runId);
  return { seller, runId };
}

test.each([
  ["acct_closed", "account_closed", 0],
  ["acct_rejects", "account_rejected", 400],
])(
  "a payout to %s fails (%s): the money is in the balance again, and in the next run",
  async (account, code, delay) => {
    souk = await startPayouts();
    souk.sandbox.faults.set({ payout_delay_ms: delay });
    const { seller, runId } = await approved(account);
    await souk.settled(runId);
    const failed = await souk.payoutOf(runId, seller);
    expect(failed).toMatchObject({ state: Payout_State.FAILED, failureCode: code });
    expect(await souk.balance(seller)).toEqual([9_000n, 0n, 9_000n]);
    expect(await souk.account("payouts:in-transit")).toBe(0n);
    await souk.service.setPayoutDestination({ sellerId: seller, token: "acct_ok", last4: "1111" });
    const next = await souk.preview();
    await souk.approve(next);
    await souk.settled(next);
    const paid = await souk.payoutOf(next, seller);
    expect(paid).toMatchObject({ state: Payout_State.PAID, amount: { minorUnits: 9_000n }, destinationLast4: "1111" });
    expect((await souk.payoutOf(runId, seller))?.state).toBe(Payout_State.FAILED);
    expect(await souk.eventsOf(seller)).toEqual([
      "payout.requested.v1",
      "payout.failed.v1",
      "payout.requested.v1",
      "payout.paid.v1",
    ]);
  },
);

test("what is no account at the provider is refused by it: the money is in the balance again", async () => {
  souk = await startPayouts();
  const { seller, runId } = await approved("iban_1");
  await souk.settled(runId);
  expect(await souk.payoutOf(runId, seller)).toMatchObject({ failureCode: "destination_unknown" });
  expect(await souk.balance(seller)).toEqual([9_000n, 0n, 9_000n]);
});

test("whatever the provider loses or breaks, each payout is sent once, by two services at work", async () => {
  souk = await startPayouts({ env: { PROVIDER_TIMEOUT_MS: "1000" } });
  await souk.startSecond();
  const sellers = await Promise.all(
    Array.from({ length: 12 }, (_, at) => souk.seller(at % 3 ? "acct_ok" : "acct_lost_reply")),
  );
  for (const seller of sellers) await souk.sale(seller, 10_000n);
  souk.leap(holdMs);
  const runId = await souk.preview();
  souk.sandbox.faults.set({ lose_reply_rate: 0.4, error_rate: 0.3, payout_delay_ms: 200 });
  await souk.approve(runId);
  await souk.settled(runId);
  for (const payout of await souk.payoutsOf(runId)) {
    expect(payout.state).toBe(Payout_State.PAID);
    expect(await souk.sandbox.payoutsOf(payout.id)).toMatchObject([{ status: "paid", amount: "9000" }]);
  }
  expect(await souk.account("payouts:in-transit")).toBe(0n);
  expect((await souk.operator.reconcilePayouts({})).differences).toEqual([]);
});

test("a provider that is away is asked again until it answers; meanwhile nothing is shown as paid", async () => {
  souk = await startPayouts();
  const { seller, runId } = await approved("acct_ok", { error_rate: 1 });
  const attempts = async () =>
    Number((await souk.sql`select attempts from payouts where run_id = ${runId}`)[0]?.attempts);
  await expect.poll(attempts, { timeout: 20_000 }).toBeGreaterThan(2);
  expect((await souk.payoutOf(runId, seller))?.state).toBe(Payout_State.REQUESTED);
  souk.sandbox.faults.set({});
  await souk.settled(runId);
  const payout = await souk.payoutOf(runId, seller);
  expect(payout?.state).toBe(Payout_State.PAID);
  expect(await souk.sandbox.payoutsOf(payout?.id ?? "")).toHaveLength(1);
});

test("a refund after the payout is taken from the next sales", async () => {
  souk = await startPayouts();
  const seller = await souk.seller();
  const part = await souk.sale(seller, 10_000n);
  souk.leap(holdMs);
  const runId = await souk.preview();
  await souk.approve(runId);
  await souk.settled(runId);
  await souk.refund(part, 10_000n);
  expect(await souk.balance(seller)).toEqual([-9_000n, 0n, -9_000n]);
  await souk.sale(seller, 15_000n);
  expect(await souk.balance(seller)).toEqual([4_500n, 13_500n, -9_000n]);
  souk.leap(holdMs);
  const next = await souk.preview();
  await souk.approve(next);
  await souk.settled(next);
  expect((await souk.payoutOf(next, seller))?.amount?.minorUnits).toBe(4_500n);
  expect(await souk.account(`seller:${seller}`)).toBe(0n);
});

test("reconciliation names what the provider has and we do not, what it lost, and what differs", async () => {
  souk = await startPayouts();
  const { seller, runId } = await approved("acct_ok");
  await souk.settled(runId);
  expect((await souk.operator.reconcilePayouts({})).differences).toEqual([]);
  await fetch(`${souk.sandbox.url}/v1/payouts`, {
    method: "POST",
    headers: {
      authorization: "Bearer sk_sandbox_0123456789abcdef",
      "content-type": "application/json",
      "idempotency-key": "somebody-else",
    },
    body: JSON.stringify({ amount: "77", currency: "EUR", destination: "acct_x", reference: "not ours" }),
  });
  await souk.sql`update payouts set amount = 8999 where run_id = ${runId} and seller_id = ${seller}`;
  await souk.sql`update payouts set state = 'failed' where run_id = ${runId} and seller_id = ${seller}`;
  const { differences, ourCount, theirCount } = await souk.operator.reconcilePayouts({});
  expect([ourCount, theirCount]).toEqual([1, 2]);
  expect(differences.map(({ kind, ours, theirs }) => [kind, ours?.minorUnits, theirs?.minorUnits])).toEqual([
    [2, 0n, 77n],
    [3, 8_999n, 9_000n],
    [4, 8_999n, 9_000n],
  ]);
  await souk.sql`update payouts set id = ${crypto.randomUUID()}, state = 'in_transit' where run_id = ${runId}`;
  const kinds = (await souk.operator.reconcilePayouts({})).differences.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining([1, 2, 5]));
});

async function sentBack() {
  const { seller, runId } = await approved("acct_ok");
  await souk.settled(runId);
  const { id = "" } = (await souk.payoutOf(runId, seller)) ?? {};
  const state = async () => (await souk.payoutOf(runId, seller))?.state;
  expect(await state()).toBe(Payout_State.PAID);
  await souk.sandbox.sendBack(id);
  await expect.poll(state, { timeout: 20_000 }).toBe(Payout_State.FAILED);
  return { seller, runId, id };
}

test("what the bank sends back after it was paid is owed again, once, and held until the account is confirmed", async () => {
  souk = await startPayouts();
  souk.sandbox.faults.set({ webhook_duplicates: 1 });
  const { seller, runId } = await sentBack();
  expect(await souk.payoutOf(runId, seller)).toMatchObject({
    ...{ failureCode: "account_frozen", returnedAt: expect.anything(), holdReason: "payout_returned" },
  });
  expect(await souk.balance(seller)).toEqual([9_000n, 0n, 9_000n]);
  // As before the payout: what the shopper paid is with the provider again.
  expect(await souk.account("provider:sandbox")).toBe(10_000n);
  expect(await souk.account("payouts:in-transit")).toBe(0n);
  expect((await souk.operator.reconcilePayouts({})).differences).toEqual([]);
  expect((await souk.service.getSellerBalance({ sellerId: seller })).awaitsAccount).toBe(true);
  const next = await souk.preview();
  const held = await souk.payoutOf(next, seller);
  expect(held).toMatchObject({ obstacle: Payout_Obstacle.ON_HOLD, amount: { minorUnits: 0n } });
  await souk.operator.releasePayout({ requestId: crypto.randomUUID(), payoutId: held?.id ?? "" });
  await souk.approve(next);
  await souk.settled(next);
  expect(await souk.payoutOf(next, seller)).toMatchObject({ state: Payout_State.PAID, amount: { minorUnits: 9_000n } });
  expect((await souk.service.getSellerBalance({ sellerId: seller })).awaitsAccount).toBe(false);
  expect(await souk.eventsOf(seller)).toEqual([
    ...["payout.requested.v1", "payout.paid.v1", "payout.failed.v1"],
    ...["payout.requested.v1", "payout.paid.v1"],
  ]);
});

test("another bank account ends the hold that came of what a bank sent back, in runs proposed before as well; the same one does not", async () => {
  souk = await startPayouts();
  const { seller, runId } = await sentBack();
  const next = await souk.preview();
  const obstacle = async () => (await souk.payoutOf(next, seller))?.obstacle;
  await souk.service.setPayoutDestination({ sellerId: seller, token: "acct_ok", last4: "4321" });
  expect(await obstacle()).toBe(Payout_Obstacle.ON_HOLD);
  await souk.service.setPayoutDestination({ sellerId: seller, token: "acct_new", last4: "1111" });
  expect(await obstacle()).toBe(Payout_Obstacle.UNSPECIFIED);
  await souk.approve(next);
  await souk.settled(next);
  expect(await souk.payoutOf(next, seller)).toMatchObject({ state: Payout_State.PAID, destinationLast4: "1111" });
  const actions = (await souk.operator.listPayoutActions({ runId })).actions.map(({ action, actorId }) => [
    action,
    actorId,
  ]);
  expect(actions.slice(0, 2)).toEqual([
    ["payout-released", "bank"],
    ["payout-held", "bank"],
  ]);
});

test("an operator's hold outlives a new bank account", async () => {
  souk = await startPayouts();
  const seller = await souk.seller();
  await souk.sale(seller, 10_000n);
  souk.leap(holdMs);
  const runId = await souk.preview();
  const payoutId = (await souk.payoutOf(runId, seller))?.id ?? "";
  await souk.operator.holdPayout({ requestId: crypto.randomUUID(), payoutId, reason: "asked for proof" });
  await souk.service.setPayoutDestination({ sellerId: seller, token: "acct_new", last4: "1111" });
  expect((await souk.payoutOf(runId, seller))?.obstacle).toBe(Payout_Obstacle.ON_HOLD);
});

import { Payout_Obstacle, Payout_State, PayoutRun_State } from "@souk/contracts/payment/v1/payout";
import { newId } from "@souk/ids/id";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refusal } from "./harness.ts";
import { holdMs, startPayouts } from "./payout-harness.ts";

let souk: Awaited<ReturnType<typeof startPayouts>>;
beforeEach(async () => {
  souk = await startPayouts();
});
afterEach(() => souk.stop());

test("money is held after its capture, refunds count at once, and an order holds back no more than it comes to", async () => {
  const seller = await souk.seller();
  const first = await souk.sale(seller, 10_000n);
  expect(await souk.balance(seller)).toEqual([9_000n, 9_000n, 0n]);
  await souk.refund(first, 4_000n);
  expect(await souk.balance(seller)).toEqual([5_400n, 5_400n, 0n]);
  souk.leap(holdMs);
  expect(await souk.balance(seller)).toEqual([5_400n, 0n, 5_400n]);
  const second = await souk.sale(seller, 2_000n);
  await souk.refund(second, 2_000n);
  expect(await souk.balance(seller)).toEqual([5_400n, 0n, 5_400n]);
  await souk.sale(seller, 1_000n);
  await souk.refund(first, 6_000n);
  expect(await souk.balance(seller)).toEqual([900n, 900n, 0n]);
});

test("an approved run pays what is available, and a payout is paid only when the provider says so", async () => {
  souk.sandbox.faults.set({ payout_delay_ms: 86_400_000 });
  const seller = await souk.seller();
  await souk.sale(seller, 10_000n);
  souk.leap(holdMs);
  await souk.sale(seller, 3_000n);
  const runId = await souk.preview();
  expect(await souk.payoutOf(runId, seller)).toMatchObject({
    state: Payout_State.PROPOSED,
    amount: { minorUnits: 9_000n },
    owed: { minorUnits: 11_700n },
    held: { minorUnits: 2_700n },
  });
  expect(await souk.account("payouts:in-transit")).toBe(0n);
  expect((await souk.approve(runId)).run?.state).toBe(PayoutRun_State.APPROVED);
  expect(await souk.account("payouts:in-transit")).toBe(-9_000n);
  expect(await souk.balance(seller)).toEqual([2_700n, 2_700n, 0n]);
  const state = async () => (await souk.payoutOf(runId, seller))?.state;
  await expect.poll(state, { timeout: 20_000 }).toBe(Payout_State.IN_TRANSIT);
  expect((await souk.service.getSellerBalance({ sellerId: seller })).balances[0]?.inTransit?.minorUnits).toBe(9_000n);
  souk.sandbox.faults.set({});
  const later = await souk.seller();
  await souk.sale(later, 5_000n);
  souk.leap(holdMs);
  const next = await souk.preview();
  await souk.approve(next);
  await souk.settled(next);
  expect((await souk.payoutOf(next, later))?.state).toBe(Payout_State.PAID);
  expect(await state()).toBe(Payout_State.IN_TRANSIT);
  expect(await souk.account("payouts:in-transit")).toBe(-9_000n);
});

test("each seller that gets nothing is told why, and none of them is paid", async () => {
  const [homeless, small, held, negative, fresh] = [
    await souk.seller(""),
    await souk.seller(),
    await souk.seller(),
    await souk.seller(),
    await souk.seller(),
  ];
  await souk.sale(homeless, 5_000n);
  await souk.sale(small, 1_000n);
  await souk.sale(held, 5_000n);
  const returned = await souk.sale(negative, 5_000n);
  souk.leap(holdMs);
  await souk.settled(await approvedFor(negative));
  await souk.refund(returned, 5_000n);
  await souk.sale(fresh, 5_000n);
  const runId = await souk.preview();
  const payout = await souk.payoutOf(runId, held);
  await souk.operator.holdPayout({ requestId: newId(), payoutId: payout?.id ?? "", reason: "asked by the bank" });
  const obstacleOf = async (seller: string) => (await souk.payoutOf(runId, seller))?.obstacle;
  expect(await obstacleOf(homeless)).toBe(Payout_Obstacle.NO_BANK_ACCOUNT);
  expect(await obstacleOf(small)).toBe(Payout_Obstacle.BELOW_MINIMUM);
  expect(await obstacleOf(held)).toBe(Payout_Obstacle.ON_HOLD);
  expect(await obstacleOf(negative)).toBe(Payout_Obstacle.NEGATIVE);
  expect(await obstacleOf(fresh)).toBe(Payout_Obstacle.NOTHING_CLEARED);
  await souk.approve(runId);
  const payouts = await souk.payoutsOf(runId);
  expect(payouts.map(({ state, amount }) => [state, amount?.minorUnits])).toEqual(
    payouts.map(() => [Payout_State.SKIPPED, 0n]),
  );
});

/** A run that pays this seller alone; whatever else is payable is put on hold for its time. */
async function approvedFor(seller: string): Promise<string> {
  const runId = await souk.preview();
  const others = (await souk.payoutsOf(runId)).filter(({ sellerId }) => sellerId !== seller);
  for (const { id } of others) {
    await souk.operator.holdPayout({ requestId: newId(), payoutId: id, reason: "not now" });
  }
  await souk.approve(runId);
  const next = await souk.preview().catch(() => "");
  if (next) {
    for (const { id } of await souk.payoutsOf(next)) {
      await souk.operator.releasePayout({ requestId: newId(), payoutId: id });
    }
    await souk.operator.discardPayoutRun({ requestId: newId(), runId: next });
  }
  return runId;
}

test("a hold outlives its run, says why to operators alone, and ends when it is released", async () => {
  const seller = await souk.seller();
  await souk.sale(seller, 5_000n);
  souk.leap(holdMs);
  const first = await souk.preview();
  const payoutId = (await souk.payoutOf(first, seller))?.id ?? "";
  const requestId = newId();
  const hold = { requestId, payoutId, reason: "a complaint is open" };
  expect((await souk.operator.holdPayout(hold)).payout?.holdReason).toBe("a complaint is open");
  expect((await souk.operator.holdPayout(hold)).payout?.obstacle).toBe(Payout_Obstacle.ON_HOLD);
  await souk.approve(first);
  const second = await souk.preview();
  expect(await souk.payoutOf(second, seller)).toMatchObject({ obstacle: Payout_Obstacle.ON_HOLD });
  const id = (await souk.payoutOf(second, seller))?.id ?? "";
  await souk.operator.releasePayout({ requestId: newId(), payoutId: id });
  expect(await souk.payoutOf(second, seller)).toMatchObject({ state: Payout_State.PROPOSED, obstacle: 0 });
  await souk.approve(second);
  await souk.settled(second);
  expect((await souk.payoutOf(second, seller))?.amount?.minorUnits).toBe(4_500n);
  expect(await refusal(souk.operator.holdPayout({ ...hold, requestId: newId() }))).toBe("PAYOUT_RUN_DECIDED");
  const { actions } = await souk.operator.listPayoutActions({});
  expect(actions.map(({ action, actorId }) => [action, actorId])).toEqual(
    ["run-approved", "payout-released", "run-proposed", "run-approved", "payout-held", "run-proposed"].map((action) => [
      action,
      souk.operatorId,
    ]),
  );
  const held = actions.find(({ action }) => action === "payout-held");
  expect(JSON.parse(held?.before ?? "")).toMatchObject({ holdReason: null });
  expect(JSON.parse(held?.after ?? "")).toMatchObject({ holdReason: "a complaint is open", heldBy: souk.operatorId });
});

test("two runs approved at once pay each balance once", async () => {
  const sellers = await Promise.all(Array.from({ length: 6 }, () => souk.seller()));
  for (const seller of sellers) await souk.sale(seller, 10_000n);
  souk.leap(holdMs);
  const runs = [await souk.preview(), await souk.preview(), await souk.preview()];
  await Promise.all(runs.map(souk.approve));
  for (const runId of runs) await souk.settled(runId);
  const paid = (await Promise.all(runs.map(souk.payoutsOf))).flat().filter(({ state }) => state === Payout_State.PAID);
  expect(paid.map(({ sellerId }) => sellerId).toSorted()).toEqual(sellers.toSorted());
  for (const seller of sellers) expect(await souk.balance(seller)).toEqual([0n, 0n, 0n]);
});

test("what was refunded since the preview is not paid, and no more than was previewed is", async () => {
  const [refunded, grown] = [await souk.seller(), await souk.seller()];
  const part = await souk.sale(refunded, 10_000n);
  await souk.sale(grown, 10_000n);
  souk.leap(holdMs - 60_000);
  await souk.sale(grown, 10_000n);
  souk.leap(60_000);
  const runId = await souk.preview();
  await souk.refund(part, 5_000n);
  souk.leap(holdMs);
  await souk.approve(runId);
  await souk.settled(runId);
  expect((await souk.payoutOf(runId, refunded))?.amount?.minorUnits).toBe(4_500n);
  expect((await souk.payoutOf(runId, grown))?.amount?.minorUnits).toBe(9_000n);
});

test("a run is decided once: a repeat changes nothing, and the other decision is refused", async () => {
  const seller = await souk.seller();
  await souk.sale(seller, 5_000n);
  souk.leap(holdMs);
  const requestId = newId();
  const [first, again] = await Promise.all([
    souk.operator.previewPayoutRun({ requestId }),
    souk.operator.previewPayoutRun({ requestId }),
  ]);
  expect(again.run?.id).toBe(first.run?.id);
  const runId = first.run?.id ?? "";
  await Promise.all([souk.approve(runId), souk.approve(runId), souk.approve(runId)]);
  await souk.settled(runId);
  expect(await souk.account(`seller:${seller}`)).toBe(0n);
  expect(await refusal(souk.operator.discardPayoutRun({ requestId: newId(), runId }))).toBe("PAYOUT_RUN_DECIDED");

  await souk.sale(seller, 5_000n);
  souk.leap(holdMs);
  const second = await souk.preview();
  await souk.operator.discardPayoutRun({ requestId: newId(), runId: second });
  expect(await refusal(souk.approve(second))).toBe("PAYOUT_RUN_DECIDED");
  expect(await souk.balance(seller)).toEqual([4_500n, 0n, 4_500n]);
  expect(await souk.payoutOf(second, seller)).toMatchObject({ obstacle: Payout_Obstacle.RUN_DISCARDED });
  expect(await refusal(souk.operator.getPayoutRun({ runId: newId() }))).toBe("PAYOUT_RUN_NOT_FOUND");
});

test("a schedule proposes a run when there is something to pay, one in each of its turns, and approves none", async () => {
  const seller = await souk.seller();
  await souk.sale(seller, 5_000n);
  souk.leap(holdMs);
  await Promise.all([souk.startSecond(), souk.startSecond()]);
  const runs = async () => (await souk.operator.listPayoutRuns({})).runs;
  await expect.poll(async () => (await runs()).length, { timeout: 20_000 }).toBe(1);
  expect((await runs())[0]).toMatchObject({ proposedBy: "schedule", state: PayoutRun_State.PROPOSED });
  expect(await souk.account("payouts:in-transit")).toBe(0n);
});

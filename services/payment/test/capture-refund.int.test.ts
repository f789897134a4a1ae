import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { refusal, startPayment } from "./harness.ts";
import { cards } from "./sandbox.ts";

let souk: Awaited<ReturnType<typeof startPayment>>;
beforeAll(async () => {
  souk = await startPayment({ env: { PROVIDER_TIMEOUT_MS: "10000" } });
});
afterEach(() => void souk.sandbox.faults.set({}));
afterAll(() => souk.stop());

const euros = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });

async function authorized(totals: readonly bigint[] = [5000n]) {
  const request = await souk.request(cards.ok, totals);
  await souk.payment.authorizePayment(request);
  const { orderId, shares } = request;
  const targets = shares.map(({ sellerOrderId }) => ({ orderId, sellerOrderId }));
  const [first] = targets;
  if (!first) throw new Error("a share");
  return { orderId, shares, targets, first };
}

test("a capture books what the provider took, with the commission kept, once however often it is asked for", async () => {
  const { orderId, first, shares } = await authorized([3001n, 2000n]);
  await souk.payment.capturePayment(first);
  const { payment } = await souk.payment.capturePayment(first);
  expect(payment).toMatchObject({ state: Payment_State.CAPTURED, captured: { minorUnits: 3001n } });
  const { entries } = await souk.payment.listLedgerEntries({ orderId });
  expect(Object.fromEntries(entries.map(({ account, amount }) => [account, amount?.minorUnits]))).toEqual({
    "provider:sandbox": 3001n,
    [`seller:${shares[0]?.sellerId}`]: -2701n,
    "platform:commission": -300n,
  });
  expect(await souk.eventsOf(orderId)).toEqual(["payment.authorized.v1", "payment.captured.v1"]);
});

test("twins at once capture once", async () => {
  const { orderId, first } = await authorized();
  await Promise.all(Array.from({ length: 6 }, () => souk.payment.capturePayment(first)));
  expect(await souk.bookedFor(orderId)).toEqual({ provider: 5000n, seller: -4500n, platform: -500n });
  expect(await souk.sandbox.paymentsOf(orderId)).toMatchObject([{ amount_captured: "5000" }]);
});

test("all sellers of an order captured at once take exactly the whole amount", async () => {
  const { orderId, targets } = await authorized([100n, 201n, 302n, 403n, 504n]);
  await Promise.all(targets.map((target) => souk.payment.capturePayment(target)));
  expect((await souk.payment.getPayment({ orderId })).payment?.captured?.minorUnits).toBe(1510n);
  expect(await souk.sandbox.paymentsOf(orderId)).toMatchObject([{ status: "captured", amount_captured: "1510" }]);
});

test("captures and refunds whose replies are lost are booked once", async () => {
  const { orderId, first } = await authorized();
  souk.sandbox.faults.set({ lose_reply_rate: 1 });
  await souk.payment.capturePayment(first);
  await souk.payment.refundPayment({ ...first, requestId: newId(), amount: euros(1000n) });
  expect(await souk.bookedFor(orderId)).toEqual({ provider: 4000n, seller: -3600n, platform: -400n });
  expect(await souk.sandbox.paymentsOf(orderId)).toMatchObject([{ amount_captured: "5000", amount_refunded: "1000" }]);
});

test("a capture and a refund without an answer are unavailable now, done by the worker later, and then answered", async () => {
  const { orderId, first } = await authorized();
  souk.sandbox.faults.set({ error_rate: 1 });
  expect(await refusal(souk.payment.capturePayment(first))).toBe("PAYMENT_OUTCOME_UNKNOWN");
  souk.sandbox.faults.set({});
  await expect.poll(() => souk.stateOf(orderId)).toBe(Payment_State.CAPTURED);
  souk.sandbox.faults.set({ error_rate: 1 });
  const refund = { ...first, requestId: newId(), amount: euros(700n) };
  expect(await refusal(souk.payment.refundPayment(refund))).toBe("PAYMENT_OUTCOME_UNKNOWN");
  souk.sandbox.faults.set({});
  const refunded = async () => (await souk.payment.getPayment({ orderId })).payment?.refunded?.minorUnits;
  await expect.poll(refunded).toBe(700n);
  expect((await souk.payment.refundPayment(refund)).payment?.refunded?.minorUnits).toBe(700n);
});

test("partial refunds add up to the cent for the seller, the marketplace and the shopper", async () => {
  const { orderId, first } = await authorized([997n]);
  await souk.payment.capturePayment(first);
  for (const part of [1n, 332n, 1n, 331n, 332n]) {
    await souk.payment.refundPayment({ ...first, requestId: newId(), amount: euros(part) });
    const { provider = 0n, platform = 0n } = await souk.bookedFor(orderId);
    const exact = (Number(provider) * 99) / 997;
    expect(Math.abs(Number(-platform) - exact)).toBeLessThanOrEqual(0.5);
  }
  expect(await souk.bookedFor(orderId)).toEqual({ provider: 0n, seller: 0n, platform: 0n });
});

test("the same refund request gives money back once, and its id with other content is refused", async () => {
  const { orderId, first } = await authorized();
  await souk.payment.capturePayment(first);
  const refund = { ...first, requestId: newId(), amount: euros(1000n) };
  const answers = await Promise.all(Array.from({ length: 4 }, () => souk.payment.refundPayment(refund)));
  expect(answers.map(({ payment }) => payment?.refunded?.minorUnits)).toEqual([1000n, 1000n, 1000n, 1000n]);
  expect(await refusal(souk.payment.refundPayment({ ...refund, amount: euros(999n) }))).toBe("REQUEST_ID_REUSED");
  expect(await souk.eventsOf(orderId)).toHaveLength(3);
});

test("refunds at once never give back more than was taken", async () => {
  const { orderId, first } = await authorized();
  await souk.payment.capturePayment(first);
  const refund = () => souk.payment.refundPayment({ ...first, requestId: newId(), amount: euros(1500n) });
  const refusals = await Promise.all(Array.from({ length: 8 }, () => refusal(refund())));
  expect(refusals.filter((reason) => reason === "REFUND_TOO_LARGE")).toHaveLength(5);
  expect(await souk.sandbox.paymentsOf(orderId)).toMatchObject([{ amount_refunded: "4500" }]);
  expect(await refusal(refund())).toBe("REFUND_TOO_LARGE");
});

test("a refund before the capture, in another currency or of nothing is refused", async () => {
  const { first } = await authorized();
  const refund = (amount: ReturnType<typeof euros>) =>
    refusal(souk.payment.refundPayment({ ...first, requestId: newId(), amount }));
  expect(await refund(euros(1n))).toBe("REFUND_TOO_LARGE");
  expect(await refund({ currencyCode: "USD", minorUnits: 1n })).toBe("CURRENCY_MISMATCH");
  expect(await refund(euros(0n))).toBe("AMOUNT_INVALID");
});

test("nothing is captured before the money is held, nor for a seller order of another payment", async () => {
  const request = await souk.request(cards.challenge);
  await souk.payment.authorizePayment(request);
  const target = { orderId: request.orderId, sellerOrderId: request.shares[0]?.sellerOrderId ?? "" };
  expect(await refusal(souk.payment.capturePayment(target))).toBe("PAYMENT_NOT_AUTHORIZED");
  const { first } = await authorized();
  const foreign = { orderId: request.orderId, sellerOrderId: first.sellerOrderId };
  expect(await refusal(souk.payment.capturePayment(foreign))).toBe("SELLER_ORDER_NOT_FOUND");
  expect(await refusal(souk.payment.capturePayment({ ...first, orderId: newId() }))).toBe("PAYMENT_NOT_FOUND");
});

test("an operator refunds and reads the books, a seller does neither", async () => {
  const { orderId, first, shares } = await authorized();
  await souk.payment.capturePayment(first);
  const operator = souk.network.client(PaymentService, "payment", await userToken({ roles: ["operator"] }));
  await operator.refundPayment({ ...first, requestId: newId(), amount: euros(500n), reason: "goodwill" });
  const { balances } = await operator.listBalances({ accountPrefix: `seller:${shares[0]?.sellerId}` });
  expect(balances).toMatchObject([{ amount: { currencyCode: "EUR", minorUnits: -4050n } }]);
  const seller = souk.network.client(PaymentService, "payment", await userToken({ roles: ["seller"] }));
  await expect(seller.listLedgerEntries({ orderId })).rejects.toThrow(/permission_denied/);
  await expect(seller.refundPayment({ ...first, requestId: newId(), amount: euros(1n) })).rejects.toThrow(
    /permission_denied/,
  );
});

test("ledger entries are paged newest first without a gap, and all balances together are zero", async () => {
  const { orderId, targets } = await authorized([100n, 200n, 300n]);
  for (const target of targets) await souk.payment.capturePayment(target);
  const seen: string[] = [];
  let pageToken = "";
  do {
    const page = await souk.payment.listLedgerEntries({ orderId, pageSize: 4, pageToken });
    seen.push(...page.entries.map(({ id }) => id));
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  expect(seen).toEqual([...new Set(seen)].toSorted().reverse());
  expect(seen).toHaveLength(9);
  expect(await refusal(souk.payment.listLedgerEntries({}))).toBe("LEDGER_FILTER_INVALID");
  const { balances } = await souk.payment.listBalances({});
  expect(balances.reduce((sum, { amount }) => sum + (amount?.minorUnits ?? 0n), 0n)).toBe(0n);
});

test("a discount that the marketplace pays: the seller gets the full due, and refunds give both their part back", async () => {
  const request = await souk.request(cards.ok, [4_000n], [1_000n]);
  const { orderId } = request;
  await souk.payment.authorizePayment(request);
  const part = { orderId, sellerOrderId: request.shares[0]?.sellerOrderId ?? "" };
  await souk.payment.capturePayment(part);
  expect(await booked(orderId)).toEqual({
    "provider:sandbox": 4_000n,
    "platform:promotions": 1_000n,
    "platform:commission": -500n,
    seller: -4_500n,
  });
  const refund = (minorUnits: bigint) =>
    souk.payment.refundPayment({ ...part, requestId: newId(), amount: { currencyCode: "EUR", minorUnits } });
  await refund(1_000n);
  expect(await booked(orderId)).toEqual({
    "provider:sandbox": 3_000n,
    "platform:promotions": 750n,
    "platform:commission": -375n,
    seller: -3_375n,
  });
  await refund(3_000n);
  expect(Object.values(await booked(orderId)).every((amount) => amount === 0n)).toBe(true);
});

test("a part that costs the shopper nothing is captured without the provider, and its seller paid by the marketplace", async () => {
  const request = await souk.request(cards.ok, [2_000n, 0n], [0n, 1_500n]);
  const { orderId } = request;
  await souk.payment.authorizePayment(request);
  const [paid, free] = request.shares.map(({ sellerOrderId }) => ({ orderId, sellerOrderId }));
  if (!paid || !free) throw new Error("two parts");
  await Promise.all(Array.from({ length: 4 }, () => souk.payment.capturePayment(free)));
  expect(await souk.stateOf(orderId)).toBe(Payment_State.AUTHORIZED);
  expect(await booked(orderId)).toEqual({
    "platform:promotions": 1_500n,
    "platform:commission": -150n,
    seller: -1_350n,
  });
  await souk.payment.capturePayment(paid);
  expect((await souk.sandbox.paymentsOf(orderId))[0]?.amount_captured).toBe("2000");
  await souk.payment.voidPayment({ orderId });
  expect(Object.values(await booked(orderId)).every((amount) => amount === 0n)).toBe(true);
});

test("a part that cost the shopper nothing is refunded with zero, once, and not before it was captured", async () => {
  const request = await souk.request(cards.ok, [2_000n, 0n], [0n, 1_500n]);
  const { orderId } = request;
  await souk.payment.authorizePayment(request);
  const sellerOrderId = request.shares[1]?.sellerOrderId ?? "";
  const refund = (minorUnits: bigint, requestId = newId()) =>
    souk.payment.refundPayment({ orderId, sellerOrderId, requestId, amount: { currencyCode: "EUR", minorUnits } });
  expect(await refusal(refund(0n))).toBe("NOT_CAPTURED");
  await souk.payment.capturePayment({ orderId, sellerOrderId });
  expect(await refusal(refund(1n))).toBe("REFUND_TOO_LARGE");
  const requestId = newId();
  await Promise.all(Array.from({ length: 3 }, () => refund(0n, requestId)));
  const { payment } = await refund(0n);
  expect(payment).toMatchObject({ state: Payment_State.AUTHORIZED, refunded: { minorUnits: 0n } });
  expect(Object.values(await booked(orderId)).every((amount) => amount === 0n)).toBe(true);
  await souk.payment.voidPayment({ orderId });
  expect(Object.values(await booked(orderId)).every((amount) => amount === 0n)).toBe(true);
});

test("an order that costs nothing is authorized without a card or a provider, captured, and undone", async () => {
  const { paymentToken: _, ...request } = await souk.request(cards.ok, [0n, 0n], [1_000n, 0n]);
  const { orderId } = request;
  const answers = await Promise.all(Array.from({ length: 4 }, () => souk.payment.authorizePayment(request)));
  expect(new Set(answers.map(({ payment }) => payment?.id)).size).toBe(1);
  expect(answers[0]?.payment).toMatchObject({ state: Payment_State.AUTHORIZED, provider: "none" });
  expect(await souk.sandbox.paymentsOf(orderId)).toEqual([]);
  for (const { sellerOrderId } of request.shares) await souk.payment.capturePayment({ orderId, sellerOrderId });
  expect(await booked(orderId)).toEqual({ "platform:promotions": 1_000n, "platform:commission": -100n, seller: -900n });
  const { payment } = await souk.payment.voidPayment({ orderId });
  expect(payment?.state).toBe(Payment_State.VOIDED);
  expect(Object.values(await booked(orderId)).every((amount) => amount === 0n)).toBe(true);
});

test("an order that costs nothing and is cancelled is captured for nobody, also when the cancellation comes first", async () => {
  const authorizing = await souk.request(cards.ok, [0n], [1_000n]);
  const target = { orderId: authorizing.orderId, sellerOrderId: authorizing.shares[0]?.sellerOrderId ?? "" };
  await souk.payment.authorizePayment(authorizing);
  await souk.payment.voidPayment(target);
  expect(await refusal(souk.payment.capturePayment(target))).toBe("PAYMENT_VOIDED");
  const late = await souk.request(cards.ok, [0n], [1_000n]);
  await souk.payment.voidPayment({ orderId: late.orderId });
  expect(await refusal(souk.payment.authorizePayment(late))).toBe("PAYMENT_VOIDED");
});

/** Sums of an order's entries; all sellers together. */
async function booked(orderId: string): Promise<Record<string, bigint>> {
  const rows = await souk.sql`
    select case when account like 'seller:%' then 'seller' else account end as account, sum(amount)::bigint as amount
    from ledger_entries where order_id = ${orderId} group by 1`;
  return Object.fromEntries(rows.map(({ account, amount }) => [account, BigInt(amount)]));
}

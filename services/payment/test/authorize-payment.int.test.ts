import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { newId } from "@souk/ids/id";
import { stockClient } from "@souk/testing/grpc";
import { userToken } from "@souk/testing/principals";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { refusal, startPayment } from "./harness.ts";
import { cards } from "./sandbox.ts";

let souk: Awaited<ReturnType<typeof startPayment>>;
beforeAll(async () => {
  souk = await startPayment({ env: { PROVIDER_TIMEOUT_MS: "1000" } });
});
afterEach(() => void souk.sandbox.faults.set({}));
afterAll(() => souk.stop());

test("an authorized payment holds the whole amount, says so once, and repeating it holds nothing more", async () => {
  const request = await souk.request(cards.ok, [3000n, 2000n]);
  const first = (await souk.payment.authorizePayment(request)).payment;
  expect(first).toMatchObject({ state: Payment_State.AUTHORIZED, cardBrand: "Visa", cardLast4: "4242" });
  expect((await souk.payment.authorizePayment(request)).payment?.id).toBe(first?.id);
  expect(await souk.sandbox.paymentsOf(request.orderId)).toHaveLength(1);
  expect(await souk.eventsOf(request.orderId)).toEqual(["payment.authorized.v1"]);
});

test("twins at once get the same payment, and the provider is asked for one", async () => {
  souk.sandbox.faults.set({ latency_ms: { min: 50, max: 200 } });
  const request = await souk.request();
  const twins = await Promise.all(Array.from({ length: 8 }, () => souk.payment.authorizePayment(request)));
  expect(new Set(twins.map(({ payment }) => payment?.id)).size).toBe(1);
  expect(twins.every(({ payment }) => payment?.state === Payment_State.AUTHORIZED)).toBe(true);
  expect(await souk.sandbox.paymentsOf(request.orderId)).toHaveLength(1);
  expect(await souk.eventsOf(request.orderId)).toEqual(["payment.authorized.v1"]);
});

test("the same order with other content is refused", async () => {
  const request = await souk.request(cards.ok, [3000n, 2000n]);
  await souk.payment.authorizePayment(request);
  const other = { ...request, paymentToken: await souk.sandbox.token() };
  expect(await refusal(souk.payment.authorizePayment(other))).toBe("REQUEST_ID_REUSED");
});

test("a seller order pays for one order only", async () => {
  const request = await souk.request();
  await souk.payment.authorizePayment(request);
  const second = { ...(await souk.request()), shares: request.shares };
  expect(await refusal(souk.payment.authorizePayment(second))).toBe("SELLER_ORDER_TAKEN");
  expect(await refusal(souk.payment.getPayment({ orderId: second.orderId }))).toBe("PAYMENT_NOT_FOUND");
});

test("a decline is an answer, told once, and final", async () => {
  const request = await souk.request(cards.insufficient);
  const { payment } = await souk.payment.authorizePayment(request);
  expect(payment).toMatchObject({ state: Payment_State.DECLINED, declineCode: "insufficient_funds" });
  expect(await souk.eventsOf(request.orderId)).toEqual(["payment.declined.v1"]);
});

test("a token that the provider refuses declines the payment", async () => {
  const request = await souk.request();
  await souk.payment.authorizePayment(request);
  const again = { ...(await souk.request()), paymentToken: request.paymentToken };
  const { payment } = await souk.payment.authorizePayment(again);
  expect(payment).toMatchObject({ state: Payment_State.DECLINED, declineCode: "token_used" });
});

test("a reply that is lost is asked about by key at once: authorized, and never two payments", async () => {
  const request = await souk.request(cards.lostReply);
  const { payment } = await souk.payment.authorizePayment(request);
  expect(payment?.state).toBe(Payment_State.AUTHORIZED);
  expect(await souk.sandbox.paymentsOf(request.orderId)).toHaveLength(1);
});

test("a provider that is too slow leaves the payment pending, and the worker finds the outcome", async () => {
  const request = await souk.request(cards.slow);
  const { payment } = await souk.payment.authorizePayment(request);
  expect(payment?.state).toBe(Payment_State.PENDING);
  await expect.poll(() => souk.stateOf(request.orderId), { timeout: 10_000 }).toBe(Payment_State.AUTHORIZED);
  expect(await souk.sandbox.paymentsOf(request.orderId)).toHaveLength(1);
  expect(await souk.eventsOf(request.orderId)).toEqual(["payment.authorized.v1"]);
});

test("a provider that breaks before doing anything is asked again under the same key until it does", async () => {
  souk.sandbox.faults.set({ error_rate: 1 });
  const request = await souk.request();
  expect((await souk.payment.authorizePayment(request)).payment?.state).toBe(Payment_State.PENDING);
  souk.sandbox.faults.set({ error_rate: 0.5, lose_reply_rate: 0.5 });
  await expect.poll(() => souk.stateOf(request.orderId), { timeout: 10_000 }).toBe(Payment_State.AUTHORIZED);
  expect(await souk.sandbox.paymentsOf(request.orderId)).toHaveLength(1);
});

test("shares that do not add up to the amount, or keep more than there is, are refused before anything is held", async () => {
  const request = await souk.request(cards.ok, [3000n, 2000n]);
  const [first, second] = request.shares;
  if (!first || !second) throw new Error("two shares");
  const wrong = [
    [first],
    [first, { ...second, total: { currencyCode: "EUR", minorUnits: 1999n } }],
    [first, { ...second, commission: { currencyCode: "EUR", minorUnits: 2001n } }],
    [first, { ...second, sellerOrderId: first.sellerOrderId }],
    [first, { ...second, sellerId: "somebody" }],
  ];
  for (const shares of wrong) {
    expect(await refusal(souk.payment.authorizePayment({ ...request, shares }))).toBe("SHARES_INVALID");
  }
  expect(await souk.sandbox.paymentsOf(request.orderId)).toEqual([]);
});

test("nobody but a service authorizes, and a shopper sees no payment", async () => {
  const request = await souk.request();
  const asShopper = souk.network.client(PaymentService, "payment", await userToken({ id: newId() }));
  await expect(asShopper.authorizePayment(request)).rejects.toThrow(/permission_denied/);
  await expect(asShopper.getPayment({ orderId: request.orderId })).rejects.toThrow(/permission_denied/);
  await expect(souk.network.client(PaymentService, "payment").voidPayment(request)).rejects.toThrow(/unauthenticated/);
});

test("an operator refunds, and does not authorize", async () => {
  const request = await souk.request();
  await souk.payment.authorizePayment(request);
  const token = await userToken({ id: newId(), roles: ["operator"] });
  const asOperator = souk.network.client(PaymentService, "payment", token);
  expect((await asOperator.getPayment(request)).payment?.state).toBe(Payment_State.AUTHORIZED);
  await expect(asOperator.capturePayment({ orderId: request.orderId })).rejects.toThrow(/permission_denied/);
});

test("a stock gRPC client learns where the card fields are", async () => {
  const client = stockClient(souk.network.url("payment"), "souk.payment.v1.PaymentService");
  const { fieldsUrl: url } = (await client.call("GetHostedFields", { locale: "ru" })) as { fieldsUrl: string };
  client.close();
  expect(Object.fromEntries(new URL(url).searchParams)).toEqual({ key: "pk_0123456789abcdef", locale: "ru" });
  expect(url.startsWith(`${souk.sandbox.url}/fields?`)).toBe(true);
});

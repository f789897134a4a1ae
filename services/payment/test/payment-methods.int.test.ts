import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { newId } from "@souk/ids/id";
import { tellAccountDeleted } from "@souk/testing/account-deleted";
import { guestToken, userToken } from "@souk/testing/principals";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { refusal, startPayment } from "./harness.ts";
import { cards } from "./sandbox.ts";

/** Generous: other things may keep the machine busy. */
const eventually = { timeout: 20_000, interval: 50 };

let souk: Awaited<ReturnType<typeof startPayment>>;
beforeAll(async () => {
  souk = await startPayment({ env: { PROVIDER_TIMEOUT_MS: "10000", METHOD_INTERVAL_MS: "20" } });
});
afterEach(() => void souk.sandbox.faults.set({}));
afterAll(() => souk.stop());

async function shopper(id = newId()) {
  const client = souk.network.client(PaymentService, "payment", await userToken({ id }));
  return {
    id,
    client,
    list: async () => (await client.listPaymentMethods({})).paymentMethods,
    add: async (number = cards.ok, more: { returnUrl?: string; makeDefault?: boolean } = {}) =>
      (await client.addPaymentMethod({ requestId: newId(), paymentToken: await souk.sandbox.token(number), ...more }))
        .paymentMethod,
    /** Pays with a new card and agrees to keep it. */
    async payAndKeep(number = cards.ok) {
      const request = { ...(await souk.request(number)), shopperId: id, saveCard: true };
      return { request, payment: (await souk.payment.authorizePayment(request)).payment };
    },
    async payWith(paymentMethodId: string) {
      const request = { ...(await souk.request()), paymentToken: "", shopperId: id, paymentMethodId };
      return (await souk.payment.authorizePayment(request)).payment;
    },
  };
}

test("a card is kept when its shopper agreed and the payment went through, once, and pays again without a token", async () => {
  const ada = await shopper();
  await ada.payAndKeep();
  await ada.payAndKeep();
  const [method, ...others] = await ada.list();
  expect(others).toEqual([]);
  expect(method).toMatchObject({ cardBrand: "Visa", cardLast4: "4242", isDefault: true, expiryMonth: 12 });
  const payment = await ada.payWith(method?.id ?? "");
  expect(payment).toMatchObject({ state: Payment_State.AUTHORIZED, cardBrand: "Visa", cardLast4: "4242" });
});

test("a card is not kept without consent, nor when it was declined", async () => {
  const ada = await shopper();
  await souk.payment.authorizePayment({ ...(await souk.request()), shopperId: ada.id });
  await ada.payAndKeep(cards.insufficient);
  expect(await ada.list()).toEqual([]);
});

test("a card that the bank asks about is kept once it is approved, and its bank is asked again next time", async () => {
  const ada = await shopper();
  const { request, payment } = await ada.payAndKeep(cards.challenge);
  expect(await ada.list()).toEqual([]);
  await souk.sandbox.answer(payment?.actionUrl ?? "", "approve");
  await expect.poll(() => souk.stateOf(request.orderId)).toBe(Payment_State.AUTHORIZED);
  const [method] = await ada.list();
  expect(method).toMatchObject({ cardLast4: "3155" });
  expect(await ada.payWith(method?.id ?? "")).toMatchObject({ state: Payment_State.ACTION_REQUIRED });
});

test("a refusal at the bank keeps no card", async () => {
  const ada = await shopper();
  const { request, payment } = await ada.payAndKeep(cards.challenge);
  await souk.sandbox.answer(payment?.actionUrl ?? "", "refuse");
  await expect.poll(() => souk.stateOf(request.orderId)).toBe(Payment_State.DECLINED);
  expect(await ada.list()).toEqual([]);
});

test("a saved card may be declined or want confirmation though it went through the first time", async () => {
  const ada = await shopper();
  await ada.payAndKeep("4000000000000259");
  await ada.payAndKeep("4000002760003184");
  const byLast4 = new Map((await ada.list()).map((method) => [method.cardLast4, method.id]));
  expect(await ada.payWith(byLast4.get("0259") ?? "")).toMatchObject({
    state: Payment_State.DECLINED,
    declineCode: "card_declined",
  });
  expect(await ada.payWith(byLast4.get("3184") ?? "")).toMatchObject({ state: Payment_State.ACTION_REQUIRED });
});

test("a repeat gets its payment also when the saved card was removed meanwhile", async () => {
  const ada = await shopper();
  const paymentMethodId = (await ada.add())?.id ?? "";
  const request = { ...(await souk.request()), paymentToken: "", shopperId: ada.id, paymentMethodId };
  const { payment } = await souk.payment.authorizePayment(request);
  await ada.client.removePaymentMethod({ paymentMethodId });
  expect((await souk.payment.authorizePayment(request)).payment).toMatchObject({
    id: payment?.id,
    state: Payment_State.AUTHORIZED,
  });
});

test("another shopper's card is not found, to pay with, to remove or to prefer", async () => {
  const [ada, eve] = [await shopper(), await shopper()];
  const method = await ada.add();
  const paymentMethodId = method?.id ?? "";
  expect(await refusal(eve.payWith(paymentMethodId))).toBe("PAYMENT_METHOD_NOT_FOUND");
  expect(await refusal(eve.client.removePaymentMethod({ paymentMethodId }))).toBe("PAYMENT_METHOD_NOT_FOUND");
  expect(await refusal(eve.client.setDefaultPaymentMethod({ paymentMethodId }))).toBe("PAYMENT_METHOD_NOT_FOUND");
  expect(await eve.list()).toEqual([]);
  expect(await ada.list()).toHaveLength(1);
});

test("a guest has no saved cards", async () => {
  const guest = souk.network.client(PaymentService, "payment", await guestToken(newId()));
  await expect(guest.listPaymentMethods({})).rejects.toThrow(/permission_denied/);
});

test("exactly one card is the default, also after it is removed and when it is chosen at the same time twice", async () => {
  const ada = await shopper();
  for (const number of [cards.ok, "5555555555554444", "2200000000000004"]) await ada.add(number);
  const [first, ...others] = await ada.list();
  await Promise.all(others.map(({ id }) => ada.client.setDefaultPaymentMethod({ paymentMethodId: id })));
  expect((await ada.list()).filter(({ isDefault }) => isDefault)).toHaveLength(1);
  expect((await ada.list())[0]?.id).not.toBe(first?.id);
  await ada.client.removePaymentMethod({ paymentMethodId: (await ada.list())[0]?.id ?? "" });
  expect((await ada.list()).map(({ isDefault }) => isDefault)).toEqual([true, false]);
});

test("a removed card is gone at once, pays nothing, and the provider forgets it however often it fails to answer", async () => {
  const ada = await shopper();
  const method = await ada.add();
  const paymentMethodId = method?.id ?? "";
  souk.sandbox.faults.set({ error_rate: 1 });
  await ada.client.removePaymentMethod({ paymentMethodId });
  await ada.client.removePaymentMethod({ paymentMethodId });
  expect(await ada.list()).toEqual([]);
  expect(await refusal(ada.payWith(paymentMethodId))).toBe("PAYMENT_METHOD_NOT_FOUND");
  expect(await souk.sandbox.methodsOf(ada.id)).toHaveLength(1);
  souk.sandbox.faults.set({ error_rate: 0.3, lose_reply_rate: 0.5 });
  await expect.poll(() => souk.sandbox.methodsOf(ada.id)).toEqual([]);
  await expect.poll(() => souk.sql`select id from payment_methods where id = ${paymentMethodId}`).toHaveLength(0);
});

test("a card added without paying is kept once though the reply is lost, and a dead card is refused", async () => {
  const ada = await shopper();
  const added = await ada.add(cards.lostReply).catch(() => undefined);
  const request = { requestId: newId(), paymentToken: await souk.sandbox.token() };
  const twins = await Promise.all([ada.client.addPaymentMethod(request), ada.client.addPaymentMethod(request)]);
  expect(new Set(twins.map(({ paymentMethod }) => paymentMethod?.id)).size).toBe(1);
  expect(await ada.list()).toHaveLength(added ? 2 : 1);
  expect(await refusal(ada.add("4000000000009987"))).toBe("CARD_REFUSED");
});

test("nothing of a card but brand, last four digits and date is stored", async () => {
  const ada = await shopper();
  await ada.payAndKeep();
  const rows = await souk.sql`select * from payment_methods where shopper_id = ${ada.id}`;
  expect(JSON.stringify(rows)).not.toMatch(/4242\s?4242/);
  const [payment] = await souk.sql`select payment_token from payments where shopper_id = ${ada.id}`;
  expect(payment?.payment_token).toBeNull();
});

test("the cards of a deleted account are forgotten, and nobody else's", async () => {
  const [gone, other] = [await shopper(), await shopper()];
  await gone.add();
  await other.add();
  await tellAccountDeleted(souk.network.redisUrl, gone.id);
  await vi.waitFor(async () => expect(await gone.list()).toEqual([]), { timeout: 10_000, interval: 50 });
  expect(await other.list()).toHaveLength(1);
});

test("a payment that is still at the bank when its shopper's account is deleted keeps no card, also not at the provider", async () => {
  const ada = await shopper();
  const { request, payment } = await ada.payAndKeep(cards.challenge);
  const told = async () => (await souk.sql`select from inbox where consumer = 'payment.on-account-deleted'`).length;
  const toldBefore = await told();
  await tellAccountDeleted(souk.network.redisUrl, ada.id);
  await expect.poll(told, eventually).toBeGreaterThan(toldBefore);
  await souk.sandbox.answer(payment?.actionUrl ?? "", "approve");
  await expect.poll(() => souk.stateOf(request.orderId), eventually).toBe(Payment_State.AUTHORIZED);
  expect(await ada.list()).toEqual([]);
  await expect.poll(() => souk.sandbox.methodsOf(ada.id), eventually).toEqual([]);
  await expect.poll(() => souk.sql`select from payment_methods where shopper_id = ${ada.id}`, eventually).toEqual([]);
});

test("a card that was to be kept with a payment that is undone while at the bank is forgotten by the provider", async () => {
  const ada = await shopper();
  const { request, payment } = await ada.payAndKeep(cards.challenge);
  souk.sandbox.faults.set({ error_rate: 1 });
  await souk.payment.voidPayment({ orderId: request.orderId }).catch(() => {});
  await souk.sandbox.answer(payment?.actionUrl ?? "", "approve");
  souk.sandbox.faults.set({});
  await expect.poll(() => souk.stateOf(request.orderId), eventually).toBe(Payment_State.VOIDED);
  expect(await ada.list()).toEqual([]);
  await expect.poll(() => souk.sandbox.methodsOf(ada.id), eventually).toEqual([]);
});

import { CardSetup_State } from "@souk/contracts/payment/v1/payment";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { newId } from "@souk/ids/id";
import { tellAccountDeleted } from "@souk/testing/account-deleted";
import { userToken } from "@souk/testing/principals";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { refusal, startPayment } from "./harness.ts";
import { cards } from "./sandbox.ts";

const eventually = { timeout: 20_000, interval: 50 };
const declined = "4000000000000002";

let souk: Awaited<ReturnType<typeof startPayment>>;
beforeAll(async () => {
  const quick = { METHOD_INTERVAL_MS: "20", ACTION_POLL_MS: "100", RETRY_LONGEST_MS: "50", GIVE_UP_MS: "5000" };
  souk = await startPayment({ env: { PROVIDER_TIMEOUT_MS: "10000", ...quick } });
});
afterEach(() => void souk.sandbox.faults.set({}));
afterAll(() => souk.stop());

async function shopper(id = newId()) {
  const client = souk.network.client(PaymentService, "payment", await userToken({ id }));
  return {
    id,
    client,
    list: async () => (await client.listPaymentMethods({})).paymentMethods,
    async add(number: string, { makeDefault = false, returnUrl = "https://shop.example/back?setup={setup_id}" } = {}) {
      const paymentToken = await souk.sandbox.token(number);
      return client.addPaymentMethod({ requestId: newId(), paymentToken, makeDefault, returnUrl });
    },
    stateOf: async (setupId: string) => (await client.getCardSetup({ setupId })).setup?.state,
  };
}

test("a card that the bank asks about is kept once it is confirmed, and the bank leads back with the setup's id", async () => {
  const ada = await shopper();
  const { setup, paymentMethod } = await ada.add(cards.challenge);
  expect(setup?.state).toBe(CardSetup_State.ACTION_REQUIRED);
  expect(paymentMethod).toBeUndefined();
  expect(await ada.list()).toEqual([]);
  const form = { method: "POST", redirect: "manual", body: new URLSearchParams({ answer: "approve" }) } as const;
  const back = await fetch(setup?.actionUrl ?? "", form);
  expect(back.headers.get("location")).toBe(`https://shop.example/back?setup=${setup?.id}`);
  const { setup: kept } = await ada.client.getCardSetup({ setupId: setup?.id ?? "" });
  expect(kept).toMatchObject({ state: CardSetup_State.KEPT, actionUrl: "", paymentMethod: { cardLast4: "3155" } });
  expect(await ada.list()).toHaveLength(1);
});

test("a card that was confirmed is kept also when its shopper never comes back", async () => {
  const ada = await shopper();
  const { setup } = await ada.add(cards.challenge);
  await souk.sandbox.answer(setup?.actionUrl ?? "", "approve");
  await expect.poll(async () => (await ada.list()).length, eventually).toBe(1);
});

test("a card that is refused by its holder, or that nobody confirms in time, is not kept, here or at the provider", async () => {
  const ada = await shopper();
  const refused = await ada.add(cards.challenge);
  await souk.sandbox.answer(refused.setup?.actionUrl ?? "", "refuse");
  const { setup } = await ada.client.getCardSetup({ setupId: refused.setup?.id ?? "" });
  expect(setup).toMatchObject({ state: CardSetup_State.REFUSED, refusalCode: "authentication_failed" });
  const late = await ada.add(cards.challenge);
  await expect.poll(() => ada.stateOf(late.setup?.id ?? ""), eventually).toBe(CardSetup_State.REFUSED);
  await souk.sandbox.answer(late.setup?.actionUrl ?? "", "approve");
  expect(await ada.stateOf(late.setup?.id ?? "")).toBe(CardSetup_State.REFUSED);
  expect(await souk.sandbox.methodsOf(ada.id)).toEqual([]);
  expect(await ada.list()).toEqual([]);
});

test("a card that its bank declines is refused with the reason and kept nowhere", async () => {
  const ada = await shopper();
  expect(await refusal(ada.add(declined))).toBe("CARD_REFUSED");
  expect(await refusal(ada.add(cards.challenge, { returnUrl: "" }))).toBe("CARD_REFUSED");
  expect(await souk.sandbox.methodsOf(ada.id)).toEqual([]);
});

test("the same card twice is one, and the one that is to be offered first is", async () => {
  const ada = await shopper();
  const first = await ada.add(cards.ok);
  const second = await ada.add("5555555555554444", { makeDefault: true });
  expect((await ada.list()).map(({ id }) => id)).toEqual([second.paymentMethod?.id, first.paymentMethod?.id]);
  expect((await ada.add(cards.ok)).paymentMethod?.id).toBe(first.paymentMethod?.id);
  expect(await ada.list()).toHaveLength(2);
  expect((await ada.list())[0]?.id).toBe(second.paymentMethod?.id);
});

test("a card is kept though every answer of the provider was lost when it was added", async () => {
  const ada = await shopper();
  const request = { requestId: newId(), paymentToken: await souk.sandbox.token(cards.ok) };
  souk.sandbox.faults.set({ lose_reply_rate: 1 });
  expect(await refusal(ada.client.addPaymentMethod(request))).toBe("PAYMENT_OUTCOME_UNKNOWN");
  souk.sandbox.faults.set({});
  await expect.poll(async () => (await ada.list()).length, eventually).toBe(1);
  const again = await ada.client.addPaymentMethod(request);
  expect(again.paymentMethod?.id).toBe((await ada.list())[0]?.id);
});

test("another shopper's setup is not found, and no token outlives what it was for", async () => {
  const [ada, eve] = [await shopper(), await shopper()];
  const { setup } = await ada.add(cards.challenge);
  expect(await refusal(eve.client.getCardSetup({ setupId: setup?.id ?? "" }))).toBe("CARD_SETUP_NOT_FOUND");
  await ada.add(cards.ok);
  const tokens = await souk.sql`select payment_token from card_setups where shopper_id = ${ada.id}`;
  expect(tokens.map(({ payment_token }) => payment_token)).toEqual([null, null]);
});

test("a card that is confirmed after its shopper's account was deleted is kept nowhere", async () => {
  const ada = await shopper();
  const { setup } = await ada.add(cards.challenge);
  const told = async () => (await souk.sql`select from inbox where consumer = 'payment.on-account-deleted'`).length;
  await tellAccountDeleted(souk.network.redisUrl, ada.id);
  await expect.poll(told, eventually).toBeGreaterThan(0);
  await souk.sandbox.answer(setup?.actionUrl ?? "", "approve");
  await expect.poll(() => ada.stateOf(setup?.id ?? ""), eventually).toBe(CardSetup_State.REFUSED);
  expect(await ada.list()).toEqual([]);
  await expect.poll(() => souk.sandbox.methodsOf(ada.id), eventually).toEqual([]);
});

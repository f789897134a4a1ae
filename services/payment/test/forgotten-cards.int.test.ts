import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PaymentProvider } from "../src/provider/payment-provider.ts";
import { startPayment } from "./harness.ts";

/** Generous: other things may keep the machine busy. */
const eventually = { timeout: 20_000, interval: 50 };

/** Names of cards that the provider does not get rid of. */
const neverForgotten = "pm_stuck_";

/** Holds the call to forget a card, before or after the provider hears of it, until it is let go. */
function createGate() {
  let holds: "before" | "after" | undefined;
  let arrived = () => {};
  let letGo = () => {};
  const wait = () =>
    new Promise<void>((resolve) => {
      letGo = resolve;
      arrived();
    });
  return {
    /** Resolves when a call is held. */
    hold(when: "before" | "after"): Promise<void> {
      holds = when;
      return new Promise((resolve) => {
        arrived = resolve;
      });
    },
    open() {
      holds = undefined;
      letGo();
    },
    wrap: (provider: PaymentProvider): PaymentProvider => ({
      ...provider,
      async forgetCard(methodId, signal) {
        if (methodId.startsWith(neverForgotten)) return false;
        if (holds === "before") await wait();
        const isForgotten = await provider.forgetCard(methodId, signal);
        if (holds === "after") await wait();
        return isForgotten;
      },
    }),
  };
}

const gate = createGate();
let souk: Awaited<ReturnType<typeof startPayment>>;
beforeAll(async () => {
  souk = await startPayment({ env: { METHOD_INTERVAL_MS: "20" }, wrap: gate.wrap });
});
afterAll(() => souk.stop());

async function shopper() {
  const id = newId();
  const client = souk.network.client(PaymentService, "payment", await userToken({ id }));
  return {
    id,
    list: async () => (await client.listPaymentMethods({})).paymentMethods,
    remove: (paymentMethodId: string) => client.removePaymentMethod({ paymentMethodId }),
    async payAndKeep() {
      await souk.payment.authorizePayment({ ...(await souk.request()), shopperId: id, saveCard: true });
    },
  };
}

/** Every card that is shown is one that the provider has. */
async function expectOnlyKept(ada: Awaited<ReturnType<typeof shopper>>) {
  const rows = await souk.sql`
    select provider_method_id from payment_methods where shopper_id = ${ada.id} and removed_at is null`;
  const atProvider = new Set((await souk.sandbox.methodsOf(ada.id)).map(({ id }) => id));
  expect(rows.filter((row) => !atProvider.has(row.provider_method_id))).toEqual([]);
}

test.each(["before", "after"] as const)(
  "a card that is paid with again just %s its provider forgets it is not shown as kept",
  async (when) => {
    const ada = await shopper();
    await ada.payAndKeep();
    const [method] = await ada.list();
    const held = gate.hold(when);
    await ada.remove(method?.id ?? "");
    await held;
    await ada.payAndKeep();
    gate.open();
    await expect.poll(() => souk.sql`select from payment_methods where removed_at is not null`, eventually).toEqual([]);
    await expectOnlyKept(ada);
    await ada.payAndKeep();
    expect(await ada.list()).toHaveLength(1);
    await expectOnlyKept(ada);
  },
);

test("cards that the provider never forgets do not keep it from forgetting others", async () => {
  await souk.sql`
    insert into payment_methods
      (id, shopper_id, provider, provider_method_id, card_brand, card_last4, expiry_month, expiry_year, removed_at)
    select gen_random_uuid(), gen_random_uuid(), 'sandbox', ${neverForgotten} || n, 'Visa', '4242', 1, 2040, '2020-01-01'
    from generate_series(1, 120) as n`;
  const ada = await shopper();
  await ada.payAndKeep();
  const [method] = await ada.list();
  await ada.remove(method?.id ?? "");
  await expect.poll(() => souk.sandbox.methodsOf(ada.id), eventually).toEqual([]);
});

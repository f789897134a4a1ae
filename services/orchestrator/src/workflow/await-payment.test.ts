import { fakeClock } from "@souk/testing/clock";
import { expect, test } from "vitest";
import type { CheckoutInput } from "../domain/checkout-input.ts";
import { awaitPayment } from "./await-payment.ts";
import { createGate } from "./gate.ts";
import type { PaymentOutcome, UndecidedPayment } from "./payment-outcome.ts";

const input: CheckoutInput = {
  checkoutId: "c",
  orderId: "o",
  shopperId: "s",
  requestId: "r",
  cartVersion: "",
  contentHash: "",
  lines: [],
  total: { currencyCode: "EUR", minorUnits: "1" },
  shares: [],
  paymentToken: "",
  paymentMethodId: "",
  saveCard: false,
  returnUrl: "",
  takeLinesId: "",
  trace: {},
};
const atBank: UndecidedPayment = { state: "action_required", actionUrl: "https://bank.test" };
const pending: UndecidedPayment = { state: "pending" };
const authorized: PaymentOutcome = { state: "authorized", paymentId: "p" };

/** Waits with a clock that leaps over every wait; the payment is what it is at that second. */
async function wait(
  first: UndecidedPayment,
  paymentAt: (second: number) => PaymentOutcome | Error,
  cancelAt = Number.POSITIVE_INFINITY,
) {
  const clock = fakeClock();
  const start = clock.now().getTime();
  const seconds = () => (clock.now().getTime() - start) / 1000;
  const told: string[] = [];
  const deps = {
    now: clock.now,
    gate: createGate(),
    limits: { actionTimeoutMs: 600_000, outcomeTimeoutMs: 60_000 },
    steps: {
      askPayment: async () => {
        const payment = paymentAt(seconds());
        if (payment instanceof Error) throw payment;
        return payment;
      },
    },
    progress: {
      actionRequired: async (_: CheckoutInput, url: string) => void told.push(url),
      running: async () => void told.push("running"),
      isCancelRequested: async () => seconds() >= cancelAt,
    },
    waiting: { forChange: async (_: string, timeoutMs: number) => clock.advance(timeoutMs) },
  };
  const settled = await deps.gate.pass(() => awaitPayment(deps, input, { payment: first, atMs: start }));
  return { settled, seconds: seconds(), told };
}

test("a shopper has the whole time at the bank, and the page is told once", async () => {
  const end = await wait(atBank, (second) => (second < 590 ? atBank : authorized));
  expect(end).toMatchObject({ settled: authorized, told: ["https://bank.test", "running"] });
  expect((await wait(atBank, () => atBank)).settled).toEqual({ state: "timed_out" });
  expect((await wait(atBank, () => atBank)).seconds).toBe(600);
});

test("an answer at the bank whose outcome is not known yet has its own time to be found out", async () => {
  const unknownFor = (seconds: number) => (second: number) =>
    second < 300 ? atBank : second < 300 + seconds ? pending : authorized;
  expect((await wait(atBank, unknownFor(50))).settled).toEqual(authorized);
  expect((await wait(atBank, unknownFor(200))).settled).toEqual({ state: "timed_out" });
});

test("an unknown outcome is asked about soon, and given up after its time", async () => {
  expect((await wait(pending, (second) => (second < 0.2 ? pending : authorized))).seconds).toBeLessThan(1);
  expect(await wait(pending, () => pending)).toMatchObject({ settled: { state: "timed_out" }, seconds: 60, told: [] });
});

test("a shopper who wants to pay another way is let go while the bank waits, and not once it has answered", async () => {
  expect(await wait(atBank, () => atBank, 40)).toMatchObject({ settled: { state: "cancelled" }, seconds: 45 });
  expect((await wait(atBank, (second) => (second < 40 ? atBank : pending), 40)).settled).toEqual({
    state: "timed_out",
  });
  expect((await wait(atBank, (second) => (second < 40 ? atBank : authorized), 40)).settled).toEqual(authorized);
});

test("a payment service that cannot be asked does not end the wait", async () => {
  const end = await wait(atBank, (second) => (second < 100 ? new Error("away") : authorized));
  expect(end.settled).toEqual(authorized);
});

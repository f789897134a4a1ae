import { newId } from "@souk/ids/id";
import { describe, expect, test } from "vitest";
import type { PaymentProvider, ProviderAnswer, ProviderPayment } from "../src/provider/payment-provider.ts";

export interface ProviderHarness {
  provider(): PaymentProvider;
  /** A single-use token of a card that behaves so. */
  token(card: "ok" | "insufficient" | "challenge"): Promise<string>;
  /** The shopper's word at the bank. */
  confirm(payment: ProviderPayment): Promise<void>;
  /** From now on work is done and its reply lost, until told otherwise. */
  loseReplies(isLosing: boolean): void;
  /** How many payments the provider has for a reference. */
  count(reference: string): Promise<number>;
}

const signal = () => AbortSignal.timeout(5_000);

/** Registers with vitest what every adapter of the payment provider must do. */
export function describeProvider(name: string, harness: ProviderHarness): void {
  const make = async (card: Parameters<ProviderHarness["token"]>[0] = "ok") => {
    const reference = newId();
    const money = { currencyCode: "EUR", amount: 5000n };
    const returnUrl = "http://127.0.0.1:9/return";
    return {
      key: `authorize:${reference}`,
      reference,
      description: "S-7K2M-94QX",
      ...money,
      card: { token: await harness.token(card) },
      returnUrl,
    };
  };
  const change = (payment: ProviderPayment, amount: bigint) => ({
    key: `change:${newId()}`,
    providerPaymentId: payment.id,
    amount,
  });

  describe(`${name} as a payment provider`, () => {
    test("an authorization holds the amount, names our reference and repeats under its key", async () => {
      const input = await make();
      const provider = harness.provider();
      const payment = paymentOf(await provider.authorize(input, signal()));
      expect(payment).toMatchObject({ status: "authorized", reference: input.reference, held: 5000n, captured: 0n });
      expect(payment).toMatchObject({ currencyCode: "EUR", cardBrand: "Visa", cardLast4: "4242" });
      expect(paymentOf(await provider.authorize(input, signal())).id).toBe(payment.id);
      expect(await harness.count(input.reference)).toBe(1);
    });

    test("other content under a used key tells nothing about the payment and makes no other", async () => {
      const input = await make();
      await harness.provider().authorize(input, signal());
      const other = await harness.provider().authorize({ ...input, amount: 1n }, signal());
      expect(other.kind).toBe("unknown");
      expect(await harness.count(input.reference)).toBe(1);
    });

    test("a declined card is a payment that says why", async () => {
      const payment = paymentOf(await harness.provider().authorize(await make("insufficient"), signal()));
      expect(payment).toMatchObject({ status: "declined", declineCode: "insufficient_funds", held: 0n });
    });

    test("a token that is used up is refused, and stays refused under the key", async () => {
      const first = await make();
      await harness.provider().authorize(first, signal());
      const second = { ...(await make()), card: first.card };
      expect(await harness.provider().authorize(second, signal())).toMatchObject({ kind: "refused" });
      expect(await harness.provider().authorize(second, signal())).toMatchObject({ kind: "refused" });
      expect(await harness.provider().find(second.key, signal())).toEqual({ kind: "absent" });
    });

    test("a card that wants confirmation says where, and is authorized after it with a higher sequence", async () => {
      const input = await make("challenge");
      const asked = paymentOf(await harness.provider().authorize(input, signal()));
      expect(asked).toMatchObject({ status: "action_required", actionUrl: expect.stringMatching(/^https?:/) });
      await harness.confirm(asked);
      const confirmed = paymentOf(await harness.provider().find(input.key, signal()));
      expect(confirmed).toMatchObject({ status: "authorized", actionUrl: "" });
      expect(confirmed.sequence).toBeGreaterThan(asked.sequence);
    });

    test("a lost reply is unknown, and the key finds what became of it", async () => {
      const input = await make();
      harness.loseReplies(true);
      expect((await harness.provider().authorize(input, signal())).kind).toBe("unknown");
      harness.loseReplies(false);
      expect(paymentOf(await harness.provider().find(input.key, signal())).status).toBe("authorized");
    });

    test("an ended wait is unknown and never rejects", async () => {
      const input = await make();
      const ended = AbortSignal.abort();
      const answers = [
        await harness.provider().authorize(input, ended),
        await harness.provider().find(input.key, ended),
        await harness.provider().voidByKey(input.key, ended),
      ];
      expect(answers.map(({ kind }) => kind)).toEqual(["unknown", "unknown", "unknown"]);
    });

    test("captures and refunds in parts take effect once per key and show their keys", async () => {
      const provider = harness.provider();
      const payment = paymentOf(await provider.authorize(await make(), signal()));
      const [part, rest] = [change(payment, 2000n), change(payment, 3000n)];
      await provider.capture(part, signal());
      await provider.capture(part, signal());
      expect(paymentOf(await provider.capture(rest, signal()))).toMatchObject({ status: "captured", captured: 5000n });
      const back = change(payment, 1500n);
      await provider.refund(back, signal());
      const refunded = paymentOf(await provider.refund(back, signal()));
      expect(refunded).toMatchObject({ captured: 5000n, refunded: 1500n, held: 0n });
      expect([...refunded.doneKeys]).toEqual(expect.arrayContaining([part.key, rest.key, back.key]));
    });

    test("more than is held is not captured and more than was captured is not refunded", async () => {
      const provider = harness.provider();
      const payment = paymentOf(await provider.authorize(await make(), signal()));
      expect(await provider.capture(change(payment, 5001n), signal())).toMatchObject({ kind: "refused" });
      expect(await provider.refund(change(payment, 1n), signal())).toMatchObject({ kind: "refused" });
      await provider.capture(change(payment, 2000n), signal());
      expect(await provider.refund(change(payment, 2001n), signal())).toMatchObject({ kind: "refused" });
    });

    test("a void lets go of what is held, also of the rest after a partial capture, and repeats", async () => {
      const provider = harness.provider();
      const input = await make();
      const payment = paymentOf(await provider.authorize(input, signal()));
      await provider.capture(change(payment, 2000n), signal());
      const rest = paymentOf(await provider.voidByKey(input.key, signal()));
      expect(rest).toMatchObject({ status: "captured", captured: 2000n, held: 0n });
      const whole = await make("challenge");
      await provider.authorize(whole, signal());
      expect(paymentOf(await provider.voidByKey(whole.key, signal()))).toMatchObject({ status: "voided", held: 0n });
      expect(paymentOf(await provider.voidByKey(whole.key, signal()))).toMatchObject({ status: "voided" });
    });

    test("a void of what is captured in full is refused, of what was declined gives it back as it is", async () => {
      const provider = harness.provider();
      const captured = await make();
      await provider.capture(change(paymentOf(await provider.authorize(captured, signal())), 5000n), signal());
      expect(await provider.voidByKey(captured.key, signal())).toMatchObject({ kind: "refused" });
      const declined = await make("insufficient");
      await provider.authorize(declined, signal());
      expect(paymentOf(await provider.voidByKey(declined.key, signal())).status).toBe("declined");
    });

    test("a part is let go of once per key, and with the last part the payment is voided", async () => {
      const provider = harness.provider();
      const payment = paymentOf(await provider.authorize(await make(), signal()));
      const part = change(payment, 2000n);
      await provider.release(part, signal());
      const rest = paymentOf(await provider.release(part, signal()));
      expect(rest).toMatchObject({ status: "authorized", held: 3000n });
      expect(rest.doneKeys).toContain(part.key);
      expect(await provider.release(change(payment, 3001n), signal())).toMatchObject({ kind: "refused" });
      expect(paymentOf(await provider.release(change(payment, 3000n), signal()))).toMatchObject({ status: "voided" });
    });

    test("a card that is kept with a payment or without one pays again, until it is forgotten", async () => {
      const provider = harness.provider();
      const customer = newId();
      const input = await make();
      if (!("token" in input.card)) throw new Error("a new card");
      const card = { token: input.card.token, keepFor: customer };
      const { savedMethod } = paymentOf(await provider.authorize({ ...input, card }, signal()));
      expect(savedMethod).toMatchObject({ cardBrand: "Visa", cardLast4: "4242" });
      const kept = { key: `keep:${newId()}`, customer, token: await harness.token("ok"), returnUrl: "" };
      expect(await provider.keepCard(kept, signal())).toMatchObject({
        kind: "method",
        method: { id: savedMethod?.id },
      });
      const savedId = savedMethod?.id ?? "";
      const again = { ...(await make()), card: { savedId, customer } };
      expect(paymentOf(await provider.authorize(again, signal()))).toMatchObject({ status: "authorized" });
      expect([await provider.forgetCard(savedId, signal()), await provider.forgetCard(savedId, signal())]).toEqual([
        true,
        true,
      ]);
      const late = { ...(await make()), card: { savedId, customer } };
      expect(await provider.authorize(late, signal())).toMatchObject({ kind: "refused" });
    });

    test("a void before the authorization forbids the key", async () => {
      const provider = harness.provider();
      const input = await make();
      expect(await provider.find(input.key, signal())).toEqual({ kind: "absent" });
      expect(await provider.voidByKey(input.key, signal())).toEqual({ kind: "cancelled" });
      expect(await provider.find(input.key, signal())).toEqual({ kind: "cancelled" });
      expect(await provider.authorize(input, signal())).toEqual({ kind: "cancelled" });
      expect(await harness.count(input.reference)).toBe(0);
    });
  });
}

function paymentOf(answer: ProviderAnswer): ProviderPayment {
  if (answer.kind === "payment") return answer.payment;
  throw new Error(`not a payment: ${answer.kind}`, { cause: answer });
}

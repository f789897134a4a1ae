import { z } from "zod";
import type { CardToCharge, PaymentProvider, ProviderAnswer } from "./payment-provider.ts";
import { createSandboxCall } from "./sandbox-http.ts";
import { sandboxPayment } from "./sandbox-payment.ts";
import { createSandboxSetups } from "./sandbox-setups.ts";

interface Options {
  readonly url: string;
  /** Where browsers reach it. */
  readonly publicUrl: string;
  readonly secretKey: string;
  readonly publishableKey: string;
}

const found = z.object({ data: z.array(sandboxPayment), key_status: z.enum(["used", "cancelled", "unknown"]) });
const voided = z.object({
  outcome: z.enum(["voided", "key_cancelled", "nothing_to_void"]),
  payment: sandboxPayment.nullable(),
});

/** The payment sandbox over HTTP. */
export function createSandboxProvider(options: Options): PaymentProvider {
  const { url, publicUrl, secretKey, publishableKey } = options;

  const call = createSandboxCall({ url, secretKey });

  const change = (what: "capture" | "refunds" | "void"): PaymentProvider["capture"] => {
    return ({ key, providerPaymentId, amount }, signal) =>
      call(
        `/v1/payments/${encodeURIComponent(providerPaymentId)}/${what}`,
        { key, body: { amount: String(amount) }, signal },
        readPayment,
      );
  };

  return {
    name: "sandbox",
    authorize: ({ key, reference, description, currencyCode, amount, card, returnUrl }, signal) => {
      const by = { ...cardFields(card), ...(returnUrl && { return_url: returnUrl }) };
      const body = { amount: String(amount), currency: currencyCode, reference, description, ...by };
      return call("/v1/payments", { key, body, signal }, readPayment);
    },
    capture: change("capture"),
    refund: change("refunds"),
    release: change("void"),
    voidByKey: (key, signal) =>
      call("/v1/payments/void-by-key", { body: { idempotency_key: key }, signal }, (answer) => {
        const { payment } = voided.parse(answer);
        return payment ? { kind: "payment", payment } : { kind: "cancelled" };
      }),
    find: (key, signal) =>
      call(`/v1/payments?idempotency_key=${encodeURIComponent(key)}`, { signal }, (answer) => {
        const { data, key_status: keyStatus } = found.parse(answer);
        if (data[0]) return { kind: "payment", payment: data[0] };
        return { kind: keyStatus === "cancelled" ? "cancelled" : "absent" };
      }),
    ...createSandboxSetups(call),
    forgetCard: async (id, signal) => {
      const path = `/v1/methods/${encodeURIComponent(id)}/detach`;
      const answer = await call(path, { body: {}, signal }, () => ({ kind: "forgotten" as const }));
      return answer.kind === "forgotten" || (answer.kind === "refused" && answer.code === "method_unknown");
    },
    hostedFieldsUrl(locale) {
      const address = new URL("fields", `${publicUrl.replace(/\/+$/, "")}/`);
      address.search = new URLSearchParams({ key: publishableKey, locale }).toString();
      return address.href;
    },
  };
}

function cardFields(card: CardToCharge): Record<string, string | boolean> {
  if ("savedId" in card) return { method: card.savedId, customer: card.customer };
  return { token: card.token, ...(card.keepFor && { customer: card.keepFor, save_card: true }) };
}

function readPayment(answer: unknown): ProviderAnswer {
  return { kind: "payment", payment: sandboxPayment.parse(answer) };
}

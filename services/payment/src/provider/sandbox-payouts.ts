import { z } from "zod";
import type { PayoutAnswer, PayoutProvider, ProviderPayout } from "./payout-provider.ts";
import { createSandboxCall, type Refusal } from "./sandbox-http.ts";

/** A payout as the sandbox shows it, in answers and webhooks. */
export const sandboxPayout = z
  .object({
    id: z.string().min(1),
    reference: z.string(),
    status: z.enum(["pending", "paid", "failed"]),
    currency: z.string().length(3),
    amount: z
      .string()
      .regex(/^\d{1,18}$/)
      .transform(BigInt),
    destination: z.string(),
    failure_code: z.string().max(100).nullable(),
    created: z.iso.datetime(),
    returned: z.iso.datetime().nullable(),
  })
  .transform(
    (view): ProviderPayout => ({
      id: view.id,
      reference: view.reference,
      status: view.status,
      currencyCode: view.currency,
      amount: view.amount,
      destination: view.destination,
      failureCode: view.failure_code ?? "",
      createdAt: new Date(view.created),
      returnedAt: view.returned === null ? undefined : new Date(view.returned),
    }),
  );
const found = z.object({ data: z.array(sandboxPayout) });
const page = z.object({ data: z.array(sandboxPayout), has_more: z.boolean() });

const pageSize = 100;

/** The payouts of the payment sandbox over HTTP. */
export function createSandboxPayouts(options: { url: string; secretKey: string }): PayoutProvider {
  const call = createSandboxCall(options);
  return {
    name: "sandbox",
    sendPayout: async ({ key, reference, currencyCode, amount, destination }, signal) => {
      const body = { amount: String(amount), currency: currencyCode, destination, reference };
      const read = (answer: unknown): PayoutAnswer => ({ kind: "payout", payout: sandboxPayout.parse(answer) });
      return toAnswer(await call("/v1/payouts", { key, body, signal }, read));
    },
    findPayout: async (key, signal) => {
      const read = (answer: unknown): PayoutAnswer => {
        const [payout] = found.parse(answer).data;
        // A key that was used for what was refused has none either; repeating it tells.
        return payout ? { kind: "payout", payout } : { kind: "absent" };
      };
      return toAnswer(await call(`/v1/payouts?idempotency_key=${encodeURIComponent(key)}`, { signal }, read));
    },
    async *pages(timeoutMs) {
      for (let after = ""; ; ) {
        const path = `/v1/payouts?limit=${pageSize}${after && `&starting_after=${encodeURIComponent(after)}`}`;
        const read = (answer: unknown) => ({ kind: "page" as const, ...page.parse(answer) });
        const answer = await call(path, { signal: AbortSignal.timeout(timeoutMs) }, read);
        if (answer.kind !== "page") throw new Error("the provider did not list its payouts", { cause: answer });
        yield answer.data;
        const last = answer.data.at(-1);
        if (!answer.has_more || !last) return;
        after = last.id;
      }
    },
  };
}

function toAnswer(answer: PayoutAnswer | Refusal): PayoutAnswer {
  return answer.kind === "cancelled"
    ? { kind: "unknown", cause: new Error("the key of a payout was cancelled") }
    : answer;
}

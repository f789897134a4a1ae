import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SandboxConfig } from "@souk/payment-sandbox/config";
import { startSandbox } from "@souk/payment-sandbox/sandbox";
import { z } from "zod";

export const secretKey = "sk_sandbox_0123456789abcdef";
export const publishableKey = "pk_0123456789abcdef";
export const webhookSecret = `whsec_${Buffer.from("a secret of two dozen bytes").toString("base64")}`;

export const cards = {
  ok: "4242424242424242",
  challenge: "4000002500003155",
  slow: "4000000000000119",
  lostReply: "4000000000000341",
  insufficient: "4000000000009995",
};

const payments = z.object({
  data: z.array(
    z.looseObject({
      id: z.string(),
      status: z.string(),
      amount_captured: z.string(),
      amount: z.string(),
      amount_refunded: z.string(),
      amount_voided: z.string(),
      sequence: z.number(),
    }),
  ),
});

const payoutList = z.object({
  data: z.array(z.looseObject({ id: z.string(), status: z.string(), amount: z.string() })),
});

/** The real sandbox with a file of its own. */
export async function startTestSandbox(config: Partial<SandboxConfig> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "souk-payment-"));
  const sandbox = await startSandbox({
    host: "127.0.0.1",
    port: 0,
    dataFile: join(folder, "payments.db"),
    secretKey,
    publishableKey,
    webhookSecret,
    webhookUrls: [],
    allowedOrigins: [],
    webhookRetryMs: 20,
    ...config,
  });
  return {
    ...sandbox,
    /** What the card fields hand back. */
    async token(number = cards.ok): Promise<string> {
      const response = await fetch(`${sandbox.url}/v1/tokens`, {
        method: "POST",
        headers: { authorization: `Bearer ${publishableKey}`, "content-type": "application/json" },
        body: JSON.stringify({ number, exp_month: 12, exp_year: new Date().getUTCFullYear() + 3, cvc: "123" }),
      });
      return z.object({ token: z.string() }).parse(await response.json()).token;
    },
    /** Every payment the provider has for an order. */
    async paymentsOf(orderId: string) {
      const headers = { authorization: `Bearer ${secretKey}` };
      const response = await fetch(`${sandbox.url}/v1/payments?reference=${orderId}`, { headers });
      return payments.parse(await response.json()).data;
    },
    /** Every card the provider keeps for a shopper. */
    async methodsOf(shopperId: string) {
      const headers = { authorization: `Bearer ${secretKey}` };
      const response = await fetch(`${sandbox.url}/v1/customers/${shopperId}/methods`, { headers });
      return z.object({ data: z.array(z.looseObject({ id: z.string() })) }).parse(await response.json()).data;
    },
    /** Every payout the provider has for one of ours. */
    async payoutsOf(payoutId: string) {
      const headers = { authorization: `Bearer ${secretKey}` };
      const response = await fetch(`${sandbox.url}/v1/payouts?reference=${payoutId}`, { headers });
      return payoutList.parse(await response.json()).data;
    },
    /** The bank sends back a payout that it was paid. */
    async sendBack(payoutId: string): Promise<void> {
      const [payout] = await this.payoutsOf(payoutId);
      await fetch(`${sandbox.url}/v1/sandbox/payouts/${payout?.id}/return`, {
        method: "POST",
        headers: { authorization: `Bearer ${secretKey}`, "content-type": "application/json" },
        body: JSON.stringify({ code: "account_frozen" }),
      });
    },
    /** What the shopper says at the bank. */
    async answer(actionUrl: string, answer: "approve" | "refuse"): Promise<void> {
      await fetch(actionUrl, { method: "POST", redirect: "manual", body: new URLSearchParams({ answer }) });
    },
    async stop() {
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

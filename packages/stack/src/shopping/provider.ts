import { type FaultsInput, faultsSchema } from "@souk/payment-sandbox/faults";
import { z } from "zod";
import type { HttpClient } from "./http-client.ts";
import type { ShopEnvironment } from "./shop-environment.ts";

const Token = z.object({ token: z.string() });
/** With all that the provider shows, to be forged. */
const Payment = z.looseObject({
  id: z.string(),
  status: z.string(),
  amount: z.string(),
  amount_captured: z.string(),
  amount_refunded: z.string(),
  amount_voided: z.string(),
  amount_capturable: z.string(),
  reference: z.string(),
  sequence: z.number(),
  created: z.string(),
});
const Page = z.object({ data: z.array(Payment), has_more: z.boolean() });
const Payout = z.object({
  id: z.string(),
  status: z.enum(["pending", "paid", "failed"]),
  amount: z.string(),
  currency: z.string(),
  reference: z.string(),
  destination: z.string(),
  /** When its bank sent it back. */
  returned: z.string().nullable(),
});
const PayoutPage = z.object({ data: z.array(Payout), has_more: z.boolean() });
const approved = "4242424242424242";

/** A payout as the provider has it. */
export type ProviderPayout = z.infer<typeof Payout>;

/** A payment as the provider has it. */
export type ProviderPayment = z.infer<typeof Payment>;

/** The payment provider as its card fields and its merchants see it. */
export function connectProvider(http: HttpClient, env: ShopEnvironment) {
  const asMerchant = { authorization: `Bearer ${env.SANDBOX_SECRET_KEY}` };

  /** What the card fields hand back for a test card. */
  async function cardToken(number: string = approved): Promise<string> {
    const answer = await http.send({
      method: "POST",
      url: `${env.SANDBOX_URL}/v1/tokens`,
      headers: { authorization: `Bearer ${env.SANDBOX_PUBLISHABLE_KEY}` },
      json: { number, exp_month: 12, exp_year: 2039, cvc: "123" },
    });
    if (answer.status !== 200) throw new Error(`the payment provider gave no token, it answered ${answer.status}`);
    return Token.parse(JSON.parse(answer.body.toString())).token;
  }

  async function get(path: string) {
    const answer = await http.send({ url: `${env.SANDBOX_URL}${path}`, headers: asMerchant });
    if (answer.status !== 200) throw new Error(`the payment provider answered ${path} with ${answer.status}`);
    return JSON.parse(answer.body.toString());
  }

  /** Every payment that was made for an order. */
  async function paymentsOf(orderId: string): Promise<ProviderPayment[]> {
    return Page.parse(await get(`/v1/payments?reference=${orderId}`)).data;
  }

  const faults = async (): Promise<FaultsInput> => faultsSchema.parse(await get("/v1/sandbox/faults"));

  /** From now on exactly these go wrong there. */
  async function setFaults(next: FaultsInput): Promise<void> {
    const url = `${env.SANDBOX_URL}/v1/sandbox/faults`;
    const { status } = await http.send({ method: "PUT", url, headers: asMerchant, json: next });
    if (status !== 200) throw new Error(`the payment provider took no faults, it answered ${status}`);
  }

  async function page(after: string | undefined) {
    return Page.parse(await get(`/v1/payments?limit=100${after === undefined ? "" : `&starting_after=${after}`}`));
  }

  /** Every payment made since, whoever asked for it. */
  async function paymentsSince(since: Date): Promise<ProviderPayment[]> {
    const found: ProviderPayment[] = [];
    for (let after: string | undefined; ; ) {
      const { data, has_more } = await page(after);
      const recent = data.filter((payment) => new Date(payment.created) >= since);
      found.push(...recent);
      after = data.at(-1)?.id;
      if (!has_more || after === undefined || recent.length < data.length) return found;
    }
  }

  /** Every payout that was ever sent, newest first. */
  async function payouts(): Promise<ProviderPayout[]> {
    const found: ProviderPayout[] = [];
    for (let after = ""; ; ) {
      const { data, has_more } = PayoutPage.parse(await get(`/v1/payouts?limit=100${after}`));
      found.push(...data);
      after = `&starting_after=${data.at(-1)?.id}`;
      if (!has_more || data.length === 0) return found;
    }
  }

  /** Its bank sends back a payout that it was paid, which our webhook is told. */
  async function sendBack(providerPayoutId: string): Promise<void> {
    const url = `${env.SANDBOX_URL}/v1/sandbox/payouts/${providerPayoutId}/return`;
    const { status } = await http.send({ method: "POST", url, headers: asMerchant, json: {} });
    if (status !== 200) throw new Error(`the provider sent no payout back, it answered ${status}`);
  }

  /** What a shopper answers on the bank's page. Answering again changes nothing. */
  async function answerAtBank(actionUrl: string, answer: "approve" | "refuse"): Promise<void> {
    await http.send({ method: "POST", url: actionUrl, form: { answer } });
  }

  return { cardToken, paymentsSince, paymentsOf, payouts, sendBack, faults, setFaults, answerAtBank };
}

export type Provider = ReturnType<typeof connectProvider>;

import { z } from "zod";
import type { HttpClient } from "./http-client.ts";
import type { ShopEnvironment } from "./shop-environment.ts";

const Token = z.object({ token: z.string() });
const Payment = z.object({
  id: z.string(),
  status: z.string(),
  amount: z.string(),
  amount_voided: z.string(),
  reference: z.string(),
  created: z.string(),
});
const Page = z.object({ data: z.array(Payment), has_more: z.boolean() });
const approvedCard = { number: "4242424242424242", exp_month: 12, exp_year: 2039, cvc: "123" };

/** A payment as the provider has it. */
export type ProviderPayment = z.infer<typeof Payment>;

/** The payment provider as its card fields and its merchants see it. */
export function connectProvider(http: HttpClient, env: ShopEnvironment) {
  async function cardToken(): Promise<string> {
    const answer = await http.send({
      method: "POST",
      url: `${env.SANDBOX_URL}/v1/tokens`,
      headers: { authorization: `Bearer ${env.SANDBOX_PUBLISHABLE_KEY}` },
      json: approvedCard,
    });
    if (answer.status !== 200) throw new Error(`the payment provider gave no token, it answered ${answer.status}`);
    return Token.parse(JSON.parse(answer.body.toString())).token;
  }

  async function page(after: string | undefined) {
    const url = `${env.SANDBOX_URL}/v1/payments?limit=100${after === undefined ? "" : `&starting_after=${after}`}`;
    const answer = await http.send({ url, headers: { authorization: `Bearer ${env.SANDBOX_SECRET_KEY}` } });
    if (answer.status !== 200) throw new Error(`the payment provider lists no payments, it answered ${answer.status}`);
    return Page.parse(JSON.parse(answer.body.toString()));
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

  return { cardToken, paymentsSince };
}

export type Provider = ReturnType<typeof connectProvider>;

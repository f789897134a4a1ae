import { createHmac, randomBytes } from "node:crypto";
import { z } from "zod";
import { ApiError } from "../api-error.ts";
import { brandOf, cvcProblem, digitsOf, expiryProblem, numberProblem } from "../browser/card-rules.js";
import type { PaymentDeps } from "../payments/deps.ts";
import { behaviourOf } from "./test-cards.ts";

const lifetimeMs = 30 * 60_000;
const messages = {
  number_missing: "The card number is missing.",
  number_incomplete: "The card number is too short.",
  number_invalid: "The card number is mistyped.",
  expiry_invalid: "The expiry date is not a month and a year.",
  expiry_past: "The card has expired.",
  cvc_missing: "The security code is missing.",
  cvc_invalid: "The security code has the wrong length.",
} as const;

export const cardInput = z.strictObject({
  number: z.string().max(40),
  exp_month: z.number().int(),
  exp_year: z.number().int(),
  cvc: z.string().max(10),
});
export type CardInput = z.infer<typeof cardInput>;
export type TokenView = { token: string; card: { brand: string; last4: string }; expires: string };

/** Exchanges card data for a token. The number and the CVC end here: neither is stored or logged. */
export async function createToken(deps: PaymentDeps, input: CardInput): Promise<TokenView> {
  const number = digitsOf(input.number);
  refuse("number", numberProblem(number));
  refuse("expiry", expiryProblem(input.exp_month, input.exp_year, deps.now()));
  refuse("cvc", cvcProblem(input.cvc, number));
  const token = {
    id: `tok_${randomBytes(18).toString("base64url")}`,
    brand: brandOf(number).name,
    last4: number.slice(-4),
    fingerprint: createHmac("sha256", deps.fingerprintKey).update(number).digest("base64url").slice(0, 22),
    behaviour: behaviourOf(number),
    expires_at: deps.now().getTime() + lifetimeMs,
    exp_month: input.exp_month,
    exp_year: input.exp_year,
  };
  await deps.db.write(() => deps.tokens.insert(token));
  const { brand, last4 } = token;
  return { token: token.id, card: { brand, last4 }, expires: new Date(token.expires_at).toISOString() };
}

function refuse(param: string, problem: keyof typeof messages | undefined): void {
  if (problem) throw new ApiError(422, problem, messages[problem], param);
}

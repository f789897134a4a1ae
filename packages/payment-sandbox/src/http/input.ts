import { z } from "zod";
import { ApiError } from "../api-error.ts";
import { returnCodes } from "../payouts/payout.ts";

const currencies = new Set(Intl.supportedValuesOf("currency"));

/** Minor units, as a decimal string or a JSON integer; 1 to 10^14 - 1. */
const amount = z
  .union([z.string().regex(/^\d{1,14}$/), z.number().int().max(99_999_999_999_999)])
  .transform((value) => BigInt(value))
  .refine((value) => value > 0n, "must be above zero");

const authorizeShape = z.strictObject({
  amount,
  currency: z.string().refine((code) => currencies.has(code), "must be an ISO 4217 code in capitals"),
  token: z.string().min(1).max(100).optional(),
  method: z.string().min(1).max(100).optional(),
  customer: z.string().min(1).max(200).optional(),
  save_card: z.boolean().default(false),
  reference: z.string().min(1).max(200),
  description: z.string().min(1).max(200).optional(),
  return_url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});
export const authorizeBody = authorizeShape
  .refine((body) => (body.token === undefined) !== (body.method === undefined), {
    error: "send a token or a method",
    path: ["token"],
  })
  .refine((body) => body.customer !== undefined || (!body.save_card && body.method === undefined), {
    error: "is needed to charge or keep a saved card",
    path: ["customer"],
  });
export const setupBody = z.strictObject({
  customer: z.string().min(1).max(200),
  token: z.string().min(1).max(100),
  return_url: authorizeShape.shape.return_url,
});
export const amountBody = z.strictObject({ amount: amount.optional() });
export const refundBody = z.strictObject({ amount });
export const payoutBody = z.strictObject({
  amount,
  currency: authorizeShape.shape.currency,
  destination: z.string().min(1).max(100),
  reference: z.string().min(1).max(200),
});
export const returnBody = z.strictObject({ code: z.enum(returnCodes).default("account_closed") });
export const emptyBody = z.strictObject({});
export const voidByKeyBody = z.strictObject({ idempotency_key: z.string().regex(/^[\x21-\x7e]{1,255}$/) });

export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  starting_after: z.string().max(100).optional(),
  idempotency_key: z.string().max(255).optional(),
  reference: z.string().max(200).optional(),
});

/** The parsed input, or 400 naming the first field that is wrong. Never repeats the value sent. */
export function readInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value, { reportInput: false });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const param = issue?.path.join(".") ?? "";
  throw new ApiError(400, "invalid_request", `${param || "body"}: ${issue?.message ?? "invalid"}`, param || undefined);
}

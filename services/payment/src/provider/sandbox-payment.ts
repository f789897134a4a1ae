import { z } from "zod";
import type { ProviderMethod, ProviderPayment } from "./payment-provider.ts";

const amount = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

const statusOf = {
  authorized: "authorized",
  requires_action: "action_required",
  partially_captured: "captured",
  captured: "captured",
  voided: "voided",
  declined: "declined",
} as const;

/** The names that receipts show. */
const brandNames = new Map([
  ["visa", "Visa"],
  ["mastercard", "Mastercard"],
  ["mir", "Mir"],
]);

const brandName = ({ brand }: { brand: string }) => brandNames.get(brand) ?? brand;

const cardShape = z.object({
  brand: z.string(),
  last4: z.string(),
  exp_month: z.number().int().nullish(),
  exp_year: z.number().int().nullish(),
});

function toMethod(id: string, card: z.output<typeof cardShape>): ProviderMethod | undefined {
  const { exp_month: expiryMonth, exp_year: expiryYear, last4: cardLast4 } = card;
  return expiryMonth && expiryYear ? { id, cardBrand: brandName(card), cardLast4, expiryMonth, expiryYear } : undefined;
}

/** A card that the sandbox keeps for a customer. */
export const sandboxMethod = z
  .object({ id: z.string().min(1), card: cardShape })
  .transform(({ id, card }) => toMethod(id, card));

/** A payment as the sandbox shows it, in answers and in webhooks. */
export const sandboxPayment = z
  .object({
    id: z.string().min(1),
    reference: z.string(),
    status: z.enum(Object.keys(statusOf) as (keyof typeof statusOf)[]),
    amount,
    currency: z.string().length(3),
    amount_captured: amount,
    amount_refunded: amount,
    amount_voided: amount,
    card: cardShape,
    method: z.string().nullable().default(null),
    decline_code: z.string().nullable(),
    next_action: z.object({ url: z.string() }).nullable(),
    operations: z.array(z.object({ type: z.string(), idempotency_key: z.string().nullable() })),
    sequence: z.number().int().positive(),
  })
  .transform(
    (view): ProviderPayment => ({
      id: view.id,
      reference: view.reference,
      status: statusOf[view.status],
      currencyCode: view.currency,
      amount: view.amount,
      captured: view.amount_captured,
      refunded: view.amount_refunded,
      held: view.status === "declined" ? 0n : view.amount - view.amount_captured - view.amount_voided,
      sequence: view.sequence,
      cardBrand: brandName(view.card),
      cardLast4: view.card.last4,
      savedMethod: view.method === null ? undefined : toMethod(view.method, view.card),
      declineCode: view.decline_code ?? "",
      actionUrl: view.next_action?.url ?? "",
      doneKeys: new Set(view.operations.flatMap(({ idempotency_key: key }) => key ?? [])),
    }),
  );

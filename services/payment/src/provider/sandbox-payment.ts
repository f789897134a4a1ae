import { z } from "zod";
import type { ProviderPayment } from "./payment-provider.ts";

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
    card: z.object({ brand: z.string(), last4: z.string() }),
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
      cardBrand: brandNames.get(view.card.brand) ?? view.card.brand,
      cardLast4: view.card.last4,
      declineCode: view.decline_code ?? "",
      actionUrl: view.next_action?.url ?? "",
      doneKeys: new Set(view.operations.flatMap(({ idempotency_key: key }) => key ?? [])),
    }),
  );

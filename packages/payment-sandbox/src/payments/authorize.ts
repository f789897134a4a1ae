import { randomUUIDv7 } from "node:crypto";
import { DecisionError } from "../api-error.ts";
import { saveCard } from "../cards/save-method.ts";
import { usableToken } from "../cards/usable-token.ts";
import type { Method } from "../store/method-store.ts";
import type { CardToken } from "../store/token-store.ts";
import type { EventType } from "../webhooks/record-event.ts";
import type { Decision, PaymentDeps } from "./deps.ts";
import { declined, type Outcome, outcomeOf } from "./outcome.ts";
import type { Payment } from "./payment.ts";
import { paymentView } from "./payment-view.ts";

export type AuthorizeInput = {
  amount: bigint;
  currency: string;
  /** What is charged: a new card's token, or a saved card of the customer. */
  token: string | null;
  method: string | null;
  customer: string | null;
  /** Keeps the new card for the customer once it is authorized. */
  savesCard: boolean;
  reference: string;
  /** What the cardholder reads of it. */
  description: string | null;
  returnUrl: string | null;
};

type Card = Pick<CardToken, "brand" | "last4" | "fingerprint" | "behaviour" | "exp_month" | "exp_year">;
const eventOf = {
  authorized: "payment.authorized",
  requires_action: "payment.requires_action",
  declined: "payment.declined",
} as const satisfies Record<Outcome["status"], EventType>;

/** Holds the amount on the card, or says why not. A token is spent either way. */
export function authorize(deps: PaymentDeps, input: AuthorizeInput, idempotencyKey: string): Decision {
  const token = input.token === null ? undefined : usableToken(deps, input.token);
  const method = token ? undefined : usableMethod(deps, input);
  const card = token ?? method;
  if (!card) throw new Error("a payment has a token or a method");
  const { status, declineCode } = isExpired(method, deps.now())
    ? declined("expired_card")
    : outcomeOf(card.behaviour, { canRedirect: input.returnUrl !== null, isSaved: method !== undefined });
  const { payment, eventId } = deps.recordEvent(eventOf[status], {
    ...newPayment(input, card, idempotencyKey, deps.now().getTime()),
    status,
    declineCode,
    savedMethod: method?.id ?? (token && status === "authorized" ? keepCard(deps, input, token) : null),
    tokenToSave: token && status === "requires_action" && input.savesCard ? token.id : null,
  });
  if (token) deps.tokens.markUsed(token.id, payment.id);
  deps.payments.insert(payment);
  return {
    status: 200,
    body: JSON.stringify(paymentView(payment, deps.publicUrl)),
    eventIds: [eventId],
    losesReply: card.behaviour === "approve_and_lose_reply",
  };
}

function keepCard(deps: PaymentDeps, { savesCard, customer }: AuthorizeInput, token: CardToken): string | null {
  return savesCard && customer !== null ? saveCard(deps, customer, token) : null;
}

function usableMethod({ methods }: PaymentDeps, { method: id, customer }: AuthorizeInput): Method {
  const method = methods.find(id ?? "");
  if (!method || method.detached_at !== null || method.customer !== customer) {
    throw new DecisionError(422, "method_unknown", "This customer has no such saved card.", "method");
  }
  return method;
}

/** A card can be used to the end of the month that is printed on it. */
function isExpired(method: Method | undefined, now: Date): boolean {
  if (!method) return false;
  return now.getTime() >= Date.UTC(method.exp_year, method.exp_month, 1);
}

function newPayment(input: AuthorizeInput, card: Card, idempotencyKey: string, at: number): Payment {
  return {
    id: `pay_${randomUUIDv7()}`,
    reference: input.reference,
    idempotencyKey,
    status: "authorized",
    currency: input.currency,
    amount: input.amount,
    captured: 0n,
    refunded: 0n,
    voided: 0n,
    declineCode: null,
    returnUrl: input.returnUrl,
    cardBrand: card.brand,
    cardLast4: card.last4,
    cardFingerprint: card.fingerprint,
    cardExpMonth: card.exp_month,
    cardExpYear: card.exp_year,
    customer: input.customer,
    savedMethod: null,
    tokenToSave: null,
    description: input.description,
    sequence: 0,
    createdAt: at,
    updatedAt: at,
    operations: [],
  };
}

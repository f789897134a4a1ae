import { randomUUIDv7 } from "node:crypto";
import { DecisionError } from "../api-error.ts";
import type { Behaviour, DeclineCode } from "../cards/test-cards.ts";
import type { CardToken } from "../store/token-store.ts";
import type { EventType } from "../webhooks/record-event.ts";
import type { Decision, PaymentDeps } from "./deps.ts";
import type { Payment } from "./payment.ts";
import { paymentView } from "./payment-view.ts";

export type AuthorizeInput = {
  amount: bigint;
  currency: string;
  token: string;
  reference: string;
  returnUrl: string | null;
};

type Outcome = { status: "authorized" | "requires_action" | "declined"; declineCode: DeclineCode | null };
const eventOf = {
  authorized: "payment.authorized",
  requires_action: "payment.requires_action",
  declined: "payment.declined",
} as const satisfies Record<Outcome["status"], EventType>;

/** Holds the amount on the card, or says why not. The token is spent either way. */
export function authorize(deps: PaymentDeps, input: AuthorizeInput, idempotencyKey: string): Decision {
  const token = usableToken(deps, input.token);
  const { status, declineCode } = outcomeOf(token.behaviour, input.returnUrl !== null);
  const { payment, eventId } = deps.recordEvent(eventOf[status], {
    ...newPayment(input, token, idempotencyKey, deps.now().getTime()),
    status,
    declineCode,
  });
  deps.tokens.markUsed(token.id, payment.id);
  deps.payments.insert(payment);
  return {
    status: 200,
    body: JSON.stringify(paymentView(payment, deps.publicUrl)),
    eventIds: [eventId],
    losesReply: token.behaviour === "approve_and_lose_reply",
  };
}

function usableToken({ tokens, now }: PaymentDeps, id: string): CardToken {
  const token = tokens.find(id);
  if (!token) throw new DecisionError(422, "token_unknown", "There is no such card token.", "token");
  if (token.used_by) throw new DecisionError(422, "token_used", "A card token pays once; take a new one.", "token");
  if (token.expires_at <= now().getTime()) {
    throw new DecisionError(422, "token_expired", "A card token lives 30 minutes; take a new one.", "token");
  }
  return token;
}

function outcomeOf(behaviour: Behaviour, canRedirect: boolean): Outcome {
  switch (behaviour) {
    case "approve":
    case "approve_after_delay":
    case "approve_and_lose_reply":
      return { status: "authorized", declineCode: null };
    case "require_3ds":
      return canRedirect
        ? { status: "requires_action", declineCode: null }
        : { status: "declined", declineCode: "authentication_required" };
    default:
      return { status: "declined", declineCode: behaviour };
  }
}

function newPayment(input: AuthorizeInput, token: CardToken, idempotencyKey: string, at: number): Payment {
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
    cardBrand: token.brand,
    cardLast4: token.last4,
    cardFingerprint: token.fingerprint,
    sequence: 0,
    createdAt: at,
    updatedAt: at,
    operations: [],
  };
}

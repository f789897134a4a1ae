import { randomUUIDv7 } from "node:crypto";
import { DecisionError } from "../api-error.ts";
import type { Decision, PaymentDeps } from "../payments/deps.ts";
import type { Method } from "../store/method-store.ts";
import type { CardToken } from "../store/token-store.ts";

/** The method as API answers show it; never more of the card. */
export function methodView({ id, customer, brand, last4, exp_month, exp_year, fingerprint, created_at }: Method) {
  return {
    id,
    object: "method",
    customer,
    card: { brand, last4, exp_month, exp_year, fingerprint },
    created: new Date(created_at).toISOString(),
  };
}

/** Keeps a card for a customer; the same card is the same method, with the newer date. */
export function saveCard({ methods, now }: PaymentDeps, customer: string, token: CardToken): string {
  const { brand, last4, fingerprint, behaviour, exp_month, exp_year } = token;
  const kept = methods.findByCard(customer, fingerprint);
  if (kept) {
    methods.renew(kept.id, token);
    return kept.id;
  }
  const id = `pm_${randomUUIDv7()}`;
  const card = { brand, last4, fingerprint, behaviour, exp_month, exp_year };
  methods.insert({ id, customer, ...card, created_at: now().getTime() });
  return id;
}

/** Forgets a kept card; once forgotten it pays nothing. Repeating it changes nothing. */
export function detachMethod({ methods, now }: PaymentDeps, id: string): Decision {
  const method = methods.find(id);
  if (!method) throw new DecisionError(404, "method_unknown", "There is no such saved card.");
  methods.detach(id, now().getTime());
  return { status: 200, body: JSON.stringify({ id, detached: true }), eventIds: [], losesReply: false };
}

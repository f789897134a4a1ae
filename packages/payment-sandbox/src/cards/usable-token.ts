import { DecisionError } from "../api-error.ts";
import type { PaymentDeps } from "../payments/deps.ts";
import type { CardToken } from "../store/token-store.ts";

/** A token that may be spent now, or the reason why not. */
export function usableToken({ tokens, now }: PaymentDeps, id: string): CardToken {
  const token = tokens.find(id);
  if (!token) throw new DecisionError(422, "token_unknown", "There is no such card token.", "token");
  if (token.used_by) throw new DecisionError(422, "token_used", "A card token pays once; take a new one.", "token");
  if (token.expires_at <= now().getTime()) {
    throw new DecisionError(422, "token_expired", "A card token lives 30 minutes; take a new one.", "token");
  }
  return token;
}

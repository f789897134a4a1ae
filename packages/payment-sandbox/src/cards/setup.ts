import { randomUUIDv7 } from "node:crypto";
import { ApiError } from "../api-error.ts";
import type { Decision, PaymentDeps } from "../payments/deps.ts";
import { outcomeOf } from "../payments/outcome.ts";
import type { Setup } from "../store/setup-store.ts";
import { methodView, saveCard } from "./save-method.ts";
import type { DeclineCode } from "./test-cards.ts";
import { usableToken } from "./usable-token.ts";

export type SetupInput = { customer: string; token: string; returnUrl: string | null };

const statusOf = { authorized: "succeeded", requires_action: "requires_action", declined: "declined" } as const;

/** Asks the bank about a card without charging it, and keeps it once the bank agrees. A token is spent either way. */
export function createSetup(deps: PaymentDeps, { customer, token: tokenId, returnUrl }: SetupInput): Decision {
  const token = usableToken(deps, tokenId);
  // Nothing is to be paid, so it does not matter how much is on the account.
  const behaviour = token.behaviour === "insufficient_funds" ? "approve" : token.behaviour;
  const { status, declineCode } = outcomeOf(behaviour, { canRedirect: returnUrl !== null, isSaved: false });
  const setup: Setup = {
    id: `set_${randomUUIDv7()}`,
    customer,
    token: token.id,
    card_brand: token.brand,
    card_last4: token.last4,
    status: statusOf[status],
    decline_code: declineCode,
    method: status === "authorized" ? saveCard(deps, customer, token) : null,
    return_url: returnUrl,
    created_at: deps.now().getTime(),
  };
  deps.tokens.markUsed(token.id, setup.id);
  deps.setups.insert(setup);
  const losesReply = token.behaviour === "approve_and_lose_reply";
  return { status: 200, body: JSON.stringify(setupView(deps, setup)), eventIds: [], losesReply };
}

/** What the cardholder said on the 3-D Secure page. The first answer counts; later ones change nothing. */
export function answerSetup(deps: PaymentDeps, id: string, isApproved: boolean): Setup {
  const setup = findSetup(deps, id);
  if (setup.status !== "requires_action") return setup;
  const token = deps.tokens.find(setup.token);
  if (!isApproved || !token) return settle(deps, setup, "declined", "authentication_failed");
  const answered: Setup = { ...setup, status: "succeeded", method: saveCard(deps, setup.customer, token) };
  deps.setups.settle(answered);
  return answered;
}

/** Nothing comes of it any more, unless it succeeded before. Repeating it changes nothing. */
export function cancelSetup(deps: PaymentDeps, id: string): Decision {
  const setup = findSetup(deps, id);
  const ended = setup.status === "requires_action" ? settle(deps, setup, "canceled", null) : setup;
  return { status: 200, body: JSON.stringify(setupView(deps, ended)), eventIds: [], losesReply: false };
}

function settle(deps: PaymentDeps, setup: Setup, status: "declined" | "canceled", code: DeclineCode | null): Setup {
  const settled: Setup = { ...setup, status, decline_code: code };
  deps.setups.settle(settled);
  return settled;
}

export function findSetup({ setups }: PaymentDeps, id: string): Setup {
  const setup = setups.find(id);
  if (!setup) throw new ApiError(404, "setup_not_found", "There is no setup with this id.");
  return setup;
}

/** The setup as API answers show it. */
export function setupView({ methods, publicUrl }: PaymentDeps, setup: Setup) {
  const method = setup.method === null ? undefined : methods.find(setup.method);
  const waits = setup.status === "requires_action";
  return {
    id: setup.id,
    object: "setup",
    customer: setup.customer,
    status: setup.status,
    decline_code: setup.decline_code,
    method: method ? methodView(method) : null,
    next_action: waits ? { type: "redirect", url: `${publicUrl}/3ds/${setup.id}` } : null,
  };
}

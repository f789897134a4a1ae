import type { Behaviour, DeclineCode } from "../cards/test-cards.ts";

export type Outcome = { status: "authorized" | "requires_action" | "declined"; declineCode: DeclineCode | null };

const authorized: Outcome = { status: "authorized", declineCode: null };

/** What the bank says to a card that behaves so; a saved one is charged without its holder typing it. */
export function outcomeOf(behaviour: Behaviour, { canRedirect, isSaved }: { canRedirect: boolean; isSaved: boolean }) {
  switch (behaviour) {
    case "approve":
    case "approve_after_delay":
    case "approve_and_lose_reply":
      return authorized;
    case "require_3ds":
      return challenge(canRedirect);
    case "approve_then_require_3ds":
      return isSaved ? challenge(canRedirect) : authorized;
    case "approve_then_decline":
      return isSaved ? declined("card_declined") : authorized;
    default:
      return declined(behaviour);
  }
}

export function declined(declineCode: DeclineCode): Outcome {
  return { status: "declined", declineCode };
}

function challenge(canRedirect: boolean): Outcome {
  return canRedirect ? { status: "requires_action", declineCode: null } : declined("authentication_required");
}

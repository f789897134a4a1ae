import type { DeliveryState } from "./delivery-state.ts";

export const exceptionKinds = [
  "attempt_failed",
  "offer_unanswered",
  "parcel_missing",
  "action_refused",
  "place_unknown",
  "pin_locked",
  "late",
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

export const decisions = ["try_again", "return", "dismiss", "unlock_pin"] as const;
export type Decision = (typeof decisions)[number];

interface Exception {
  readonly kind: ExceptionKind;
  readonly reason: string;
}

/** What a dispatcher can decide about it; `state` is the delivery's, if it is about one. */
export function possibleDecisions({ kind, reason }: Exception, state: DeliveryState | undefined): Decision[] {
  if (kind === "attempt_failed" && state === "attempt_failed") return ["try_again", "return", "dismiss"];
  if (kind === "attempt_failed" && state === "at_hub" && reason === "") return ["return", "dismiss"];
  if (kind === "pin_locked" && state === "collected") return ["unlock_pin", "dismiss"];
  return ["dismiss"];
}

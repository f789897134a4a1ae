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

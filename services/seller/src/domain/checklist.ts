import { DomainError } from "@souk/errors/domain-error";

export const checkKinds = ["business", "documents", "bank_account"] as const;
export type CheckKind = (typeof checkKinds)[number];
export type CheckState = "missing" | "pending" | "approved" | "refused";

export interface Check {
  readonly kind: CheckKind;
  readonly state: CheckState;
  readonly reason: string;
  readonly note: string;
  readonly decidedAt: Date | null;
}

const nextStates: Readonly<Record<CheckState, readonly CheckState[]>> = {
  missing: ["pending"],
  // Given anew, or taken away.
  pending: ["pending", "approved", "refused", "missing"],
  approved: ["pending", "refused", "missing"],
  refused: ["pending", "missing"],
};

/** The only way an item of the checklist changes. @throws DomainError CHECK_NOT_PENDING */
export function moveCheck(check: Check, to: CheckState, why: Pick<Check, "reason" | "note" | "decidedAt">): Check {
  if (!nextStates[check.state].includes(to))
    throw new DomainError("failed_precondition", "CHECK_NOT_PENDING", `${check.kind} is ${check.state}, not ${to}.`, {
      kind: check.kind,
      state: check.state,
    });
  return { kind: check.kind, state: to, ...why };
}

export const undecided = { reason: "", note: "", decidedAt: null } as const;

export function isVerified(checks: readonly Check[]): boolean {
  return checkKinds.every((kind) => checks.some((check) => check.kind === kind && check.state === "approved"));
}

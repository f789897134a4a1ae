import { DomainError } from "@souk/errors/domain-error";

export type CaseState = "open" | "approved" | "rejected" | "withdrawn" | "superseded" | "appealed";

/** What waits for a person. */
export const waitingStates = ["open", "appealed"] as const satisfies CaseState[];

export const isWaiting = (state: CaseState): boolean => state === "open" || state === "appealed";

const nextStates: Readonly<Record<CaseState, readonly CaseState[]>> = {
  open: ["approved", "rejected", "withdrawn", "superseded"],
  appealed: ["approved", "rejected", "superseded"],
  rejected: ["appealed"],
  approved: [],
  withdrawn: [],
  superseded: [],
};

/** @throws DomainError CASE_NOT_OPEN: the only way a case changes state */
export function requireMove(from: CaseState, to: CaseState): void {
  if (nextStates[from].includes(to)) return;
  throw new DomainError("failed_precondition", "CASE_NOT_OPEN", `A case that is ${from} does not become ${to}.`, {
    state: from,
  });
}

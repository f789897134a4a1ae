import { DomainError } from "@souk/errors/domain-error";

export type ApplicationState = "draft" | "submitted" | "changes_requested" | "approved" | "rejected" | "withdrawn";

const nextStates: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  draft: ["submitted", "withdrawn"],
  submitted: ["changes_requested", "approved", "rejected", "withdrawn"],
  changes_requested: ["submitted", "rejected", "withdrawn"],
  approved: [],
  rejected: [],
  withdrawn: [],
};

/** The only way an application changes state. @throws DomainError APPLICATION_STATE */
export function moveApplication(from: ApplicationState, to: ApplicationState): ApplicationState {
  if (nextStates[from].includes(to)) return to;
  throw new DomainError("failed_precondition", "APPLICATION_STATE", `An application that is ${from} cannot be ${to}.`, {
    from,
    to,
  });
}

export const isEditable = (state: ApplicationState): boolean => state === "draft" || state === "changes_requested";

import { DomainError } from "@souk/errors/domain-error";

export type SellerState = "active" | "suspended" | "terminated";

const nextStates: Readonly<Record<SellerState, readonly SellerState[]>> = {
  active: ["suspended", "terminated"],
  suspended: ["active", "terminated"],
  terminated: [],
};

/** @throws DomainError SELLER_TERMINATED, SELLER_STATE_UNCHANGED: the only way a seller changes state */
export function requireMove(from: SellerState, to: SellerState): void {
  if (nextStates[from].includes(to)) return;
  if (from === "terminated")
    throw new DomainError("failed_precondition", "SELLER_TERMINATED", "A terminated seller does not come back.");
  throw new DomainError("failed_precondition", "SELLER_STATE_UNCHANGED", `The seller is ${from} already.`);
}

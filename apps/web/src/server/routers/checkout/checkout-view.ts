import "server-only";
import { type Checkout, Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";

type CheckoutState = "running" | "action_required" | "completed" | "failed" | "parked";

export interface CheckoutView {
  readonly id: string;
  readonly orderId: string;
  readonly state: CheckoutState;
  /** The bank's page, while it waits for the shopper. */
  readonly actionUrl: string | null;
  readonly failureReason: string | null;
  readonly failureMetadata: Readonly<Record<string, string>>;
}

const stateOf: Readonly<Record<Checkout_State, CheckoutState>> = {
  [Checkout_State.UNSPECIFIED]: "running",
  [Checkout_State.RUNNING]: "running",
  [Checkout_State.ACTION_REQUIRED]: "action_required",
  [Checkout_State.COMPLETED]: "completed",
  [Checkout_State.FAILED]: "failed",
  [Checkout_State.PARKED]: "parked",
};

/** @throws when the orchestrator answered without a checkout */
export function checkoutView(checkout: Checkout | undefined): CheckoutView {
  if (!checkout) throw new Error("the orchestrator answered without a checkout");
  return {
    id: checkout.id,
    orderId: checkout.orderId,
    state: stateOf[checkout.state],
    actionUrl: checkout.actionUrl || null,
    failureReason: checkout.failureReason || null,
    failureMetadata: { ...checkout.failureMetadata },
  };
}

import "server-only";
import { type Checkout, Checkout_State, CheckoutStep_State } from "@souk/contracts/orchestrator/v1/checkout";
import type { InspectCheckoutResponse } from "@souk/contracts/orchestrator/v1/checkout_service";
import { orderNumber } from "@souk/ids/order-number";
import { instant } from "../money/money-view.ts";

const states = {
  [Checkout_State.UNSPECIFIED]: "running",
  [Checkout_State.RUNNING]: "running",
  [Checkout_State.ACTION_REQUIRED]: "waiting",
  [Checkout_State.COMPLETED]: "done",
  [Checkout_State.FAILED]: "failed",
  [Checkout_State.PARKED]: "parked",
} as const satisfies Record<Checkout_State, string>;
export type CheckoutStateName = (typeof states)[Checkout_State];

/** A run of the checkout. Nothing of whom it is of. */
export interface CheckoutRow {
  readonly id: string;
  readonly orderId: string;
  readonly number: string;
  readonly state: CheckoutStateName;
  readonly reason: string;
  readonly startedAt: string | null;
  readonly updatedAt: string | null;
}

interface StepView {
  readonly id: string;
  readonly name: string;
  readonly isDone: boolean;
  readonly error: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Calls that did not succeed at once, and how often each was tried. */
  readonly attempts: readonly { readonly call: string; readonly count: number }[];
}

export interface HeldView {
  /** "held", "committed", "released", "expired", "none"; null when it could not be asked. */
  readonly stock: string | null;
  readonly stockUntil: string | null;
  readonly payment: string | null;
  readonly amount: string;
}

export interface CheckoutView extends CheckoutRow {
  readonly undoRuns: number;
  readonly steps: readonly StepView[];
  readonly held: HeldView;
}

export function checkoutRow({ id, orderId, state, failureReason, startedAt, updatedAt }: Checkout): CheckoutRow {
  const times = { startedAt: instant(startedAt), updatedAt: instant(updatedAt) };
  return { id, orderId, number: orderNumber(orderId), state: states[state], reason: failureReason, ...times };
}

export function stepViews({ steps }: Pick<InspectCheckoutResponse, "steps">): StepView[] {
  return steps.map(({ name, state, error, startedAt, endedAt, attempts }, at) => ({
    ...{ id: `${at} ${name}`, name, isDone: state === CheckoutStep_State.DONE, error },
    ...{ startedAt: instant(startedAt), endedAt: instant(endedAt) },
    attempts: Object.entries(attempts).map(([call, count]) => ({ call, count })),
  }));
}

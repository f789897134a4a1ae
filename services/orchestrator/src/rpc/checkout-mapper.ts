import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate, timestampFromMs } from "@bufbuild/protobuf/wkt";
import {
  Checkout_State,
  type CheckoutSchema,
  CheckoutStep_State,
  type CheckoutStepSchema,
} from "@souk/contracts/orchestrator/v1/checkout";
import type { Checkout, CheckoutState } from "../domain/checkout.ts";
import type { Refusal } from "../workflow/outcome.ts";
import type { RunStep } from "../workflow/run-step.ts";

const protoOf = {
  running: Checkout_State.RUNNING,
  action_required: Checkout_State.ACTION_REQUIRED,
  completed: Checkout_State.COMPLETED,
  failed: Checkout_State.FAILED,
  parked: Checkout_State.PARKED,
} as const satisfies Record<CheckoutState, Checkout_State>;

export function toCheckout(checkout: Checkout): MessageInitShape<typeof CheckoutSchema> {
  return {
    id: checkout.id,
    orderId: checkout.orderId,
    shopperId: checkout.shopperId,
    state: protoOf[checkout.state],
    actionUrl: checkout.actionUrl,
    failureReason: checkout.failure?.reason ?? "",
    failureMetadata: checkout.failure?.metadata ?? {},
    startedAt: timestampFromDate(checkout.startedAt),
    updatedAt: timestampFromDate(checkout.updatedAt),
  };
}

/** Undefined for unspecified: every state. */
export function stateOf(state: Checkout_State): CheckoutState | undefined {
  const names = Object.entries(protoOf) as [CheckoutState, Checkout_State][];
  return names.find(([, proto]) => proto === state)?.[0];
}

export function toStep(step: RunStep): MessageInitShape<typeof CheckoutStepSchema> {
  return {
    name: step.name,
    state: step.error || isRefusal(step.output) ? CheckoutStep_State.FAILED : CheckoutStep_State.DONE,
    error: step.error?.message ?? (isRefusal(step.output) ? (step.output.cause ?? step.output.reason) : ""),
    attempts: triesOf(step.output),
    ...(step.startedAtEpochMs === undefined ? {} : { startedAt: timestampFromMs(step.startedAtEpochMs) }),
    ...(step.completedAtEpochMs === undefined ? {} : { endedAt: timestampFromMs(step.completedAtEpochMs) }),
  };
}

function isRefusal(output: unknown): output is Refusal {
  return typeof output === "object" && output !== null && "ok" in output && output.ok === false;
}

/** Kept with the outcome when calls had to be repeated. */
function triesOf(output: unknown): Record<string, number> {
  if (typeof output !== "object" || output === null || !("tries" in output)) return {};
  const { tries } = output;
  if (typeof tries !== "object" || tries === null) return {};
  const counted = Object.entries(tries).filter((entry): entry is [string, number] => typeof entry[1] === "number");
  return Object.fromEntries(counted);
}

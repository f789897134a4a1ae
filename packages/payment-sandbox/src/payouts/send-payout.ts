import { randomUUIDv7 } from "node:crypto";
import { DecisionError } from "../api-error.ts";
import type { Decision, PaymentDeps } from "../payments/deps.ts";
import { type Payout, payoutView, type ReturnCode } from "./payout.ts";
import { type DestinationBehaviour, destinationBehaviour } from "./test-destinations.ts";

export type SendPayoutInput = { amount: bigint; currency: string; destination: string; reference: string };

/** A bank that sends money back does so this much later than it took it. */
const returnDelayMs = 2_000;

/** Takes money to a bank account on. A closed account is found at once, everything else when the bank has had its time. */
export function sendPayout(deps: PaymentDeps, input: SendPayoutInput, idempotencyKey: string): Decision {
  const behaviour = destinationBehaviour(input.destination);
  if (!behaviour) {
    throw new DecisionError(422, "destination_unknown", "There is no such account to pay to.", "destination");
  }
  const createdAt = deps.now().getTime();
  const delayMs = behaviour === "account_closed" ? 0 : deps.faults.get().payout_delay_ms;
  const payout: Payout = {
    ...input,
    id: `po_${randomUUIDv7()}`,
    idempotencyKey,
    failureCode: failureOf(behaviour),
    settlesAt: createdAt + delayMs,
    returned: null,
    createdAt,
  };
  deps.payouts.insert(payout);
  const eventIds = behaviour === "pay_and_return" ? [returnPayout(deps, payout, delayMs + returnDelayMs)] : [];
  return {
    status: 200,
    body: JSON.stringify(payoutView(payout, createdAt)),
    eventIds,
    losesReply: behaviour === "pay_and_lose_reply",
  };
}

/** Has the bank send a payout back after a while, which the webhooks are told then. Call it inside a write. */
export function returnPayout(
  deps: Pick<PaymentDeps, "payouts" | "recordPayoutEvent" | "now">,
  payout: Payout,
  inMs: number,
  code: ReturnCode = "account_closed",
): string {
  const at = deps.now().getTime() + inMs;
  const returned = { ...payout, returned: { at, code } };
  deps.payouts.saveReturn(returned);
  return deps.recordPayoutEvent("payout.failed", payoutView(returned, at), inMs);
}

function failureOf(behaviour: DestinationBehaviour) {
  return behaviour === "account_closed" || behaviour === "account_rejected" ? behaviour : null;
}

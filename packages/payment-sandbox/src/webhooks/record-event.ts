import { randomUUIDv7 } from "node:crypto";
import type { FaultControl } from "../faults.ts";
import type { Operation, Payment } from "../payments/payment.ts";
import { operationView, paymentView } from "../payments/payment-view.ts";
import type { payoutView } from "../payouts/payout.ts";
import type { DeliveryStore } from "../store/delivery-store.ts";
import { createOweEvent } from "./owe-event.ts";

export type EventType =
  | "payment.authorized"
  | "payment.requires_action"
  | "payment.declined"
  | "payment.captured"
  | "payment.voided"
  | "payment.refunded";

export type Recorded = { payment: Payment; eventId: string };
/** Numbers the event within its payment and owes it to every endpoint. Call it inside the write that causes it. */
export type RecordEvent = (type: EventType, payment: Payment, operation?: Operation) => Recorded;

/** Owes every endpoint what became of a payout, after a while. Call it inside the write that causes it. */
export type RecordPayoutEvent = (type: "payout.failed", view: ReturnType<typeof payoutView>, inMs: number) => string;

type Deps = { deliveries: DeliveryStore; faults: FaultControl; urls: string[]; publicUrl: string };

export function createRecordEvent({ publicUrl, ...deps }: Deps): RecordEvent {
  const owe = createOweEvent(deps);
  return (type, before, operation) => {
    const payment = { ...before, sequence: before.sequence + 1 };
    const eventId = `evt_${randomUUIDv7()}`;
    const body = JSON.stringify({
      id: eventId,
      type,
      timestamp: new Date(payment.updatedAt).toISOString(),
      sequence: payment.sequence,
      data: {
        payment: paymentView(payment, publicUrl),
        ...(operation && { operation: operationView(operation) }),
      },
    });
    owe({ id: eventId, subjectId: payment.id, body, forgery: forge(body, payment) });
    return { payment, eventId };
  };
}

export function createRecordPayoutEvent({ deliveries, faults, urls }: Omit<Deps, "publicUrl">): RecordPayoutEvent {
  return (type, payout, inMs) => {
    const eventId = `evt_${randomUUIDv7()}`;
    const timestamp = payout.returned ?? payout.created;
    const body = JSON.stringify({ id: eventId, type, timestamp, sequence: 1, data: { payout } });
    const clock = Date.now();
    for (const url of urls) {
      const owe = (due_at: number) =>
        deliveries.insert({ url, event_id: eventId, subject_id: payout.id, kind: "event", body, due_at }, clock);
      owe(clock + inMs + faults.get().webhook_delay_ms);
      if (faults.roll("duplicate") < faults.get().webhook_duplicates) owe(clock + inMs + 500);
    }
    return eventId;
  };
}

/** What somebody would send who wants goods without paying: the same payment, captured in full. */
function forge(body: string, payment: Payment): string {
  return body
    .replace(/"type":"payment\.\w+"/, '"type":"payment.captured"')
    .replace(/"status":"\w+"/, '"status":"captured"')
    .replace(/"amount_captured":"\d+"/, `"amount_captured":"${payment.amount}"`);
}

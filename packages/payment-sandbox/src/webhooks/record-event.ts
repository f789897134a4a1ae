import { randomUUIDv7 } from "node:crypto";
import type { FaultControl } from "../faults.ts";
import type { Operation, Payment } from "../payments/payment.ts";
import { operationView, paymentView } from "../payments/payment-view.ts";
import type { payoutView } from "../payouts/payout.ts";
import type { DeliveryStore } from "../store/delivery-store.ts";

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

export function createRecordEvent({ deliveries, faults, urls, publicUrl }: Deps): RecordEvent {
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
    for (const url of urls) oweEvent(url, eventId, payment, body);
    return { payment, eventId };
  };

  function oweEvent(url: string, eventId: string, payment: Payment, body: string): void {
    const clock = Date.now();
    const owe = (kind: "event" | "forgery", bodyText: string, due_at: number) =>
      deliveries.insert({ url, event_id: eventId, payment_id: payment.id, kind, body: bodyText, due_at }, clock);
    const dueAt = clock + delayOfNext();
    owe("event", body, dueAt);
    const { webhook_duplicates, forged_webhooks } = faults.get();
    if (faults.roll("duplicate") < webhook_duplicates) {
      owe("event", body, dueAt + Math.round(faults.roll("duplicate-delay") * 1000));
    }
    if (faults.roll("forge") < forged_webhooks) owe("forgery", forge(body, payment), dueAt);
  }

  function delayOfNext(): number {
    const { webhook_delay_ms, webhook_reorder, webhook_before_reply } = faults.get();
    if (webhook_before_reply) return 0;
    const isHeldBack = faults.roll("reorder") < webhook_reorder;
    return webhook_delay_ms + (isHeldBack ? 300 + Math.round(faults.roll("reorder-delay") * 1200) : 0);
  }
}

export function createRecordPayoutEvent({ deliveries, faults, urls }: Omit<Deps, "publicUrl">): RecordPayoutEvent {
  return (type, payout, inMs) => {
    const eventId = `evt_${randomUUIDv7()}`;
    const timestamp = payout.returned ?? payout.created;
    const body = JSON.stringify({ id: eventId, type, timestamp, sequence: 1, data: { payout } });
    const clock = Date.now();
    for (const url of urls) {
      const owe = (due_at: number) =>
        deliveries.insert({ url, event_id: eventId, payment_id: payout.id, kind: "event", body, due_at }, clock);
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

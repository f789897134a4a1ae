import type { FaultControl, Faults } from "../faults.ts";
import type { DeliveryStore } from "../store/delivery-store.ts";

/** How webhooks go wrong. */
export type WebhookFaults = Pick<
  Faults,
  "seed" | "webhook_duplicates" | "webhook_reorder" | "webhook_delay_ms" | "webhook_before_reply" | "forged_webhooks"
>;

type Deps = { deliveries: DeliveryStore; faults: Pick<FaultControl<WebhookFaults>, "get" | "roll">; urls: string[] };

/** An event to tell, what it is about, and what somebody would send who wants to deceive. */
export type OwedEvent = { id: string; subjectId: string; body: string; forgery: string };

/** Owes an event to every endpoint, with the faults in force. Call it inside the write that causes it. */
export function createOweEvent({ deliveries, faults, urls }: Deps): (event: OwedEvent) => void {
  return (event) => {
    for (const url of urls) oweEvent(url, event);
  };

  function oweEvent(url: string, { id, subjectId, body, forgery }: OwedEvent): void {
    const clock = Date.now();
    const owe = (kind: "event" | "forgery", bodyText: string, due_at: number) =>
      deliveries.insert({ url, event_id: id, subject_id: subjectId, kind, body: bodyText, due_at }, clock);
    const dueAt = clock + delayOfNext();
    owe("event", body, dueAt);
    const { webhook_duplicates, forged_webhooks } = faults.get();
    if (faults.roll("duplicate") < webhook_duplicates) {
      owe("event", body, dueAt + Math.round(faults.roll("duplicate-delay") * 1000));
    }
    if (faults.roll("forge") < forged_webhooks) owe("forgery", forgery, dueAt);
  }

  function delayOfNext(): number {
    const { webhook_delay_ms, webhook_reorder, webhook_before_reply } = faults.get();
    if (webhook_before_reply) return 0;
    const isHeldBack = faults.roll("reorder") < webhook_reorder;
    return webhook_delay_ms + (isHeldBack ? 300 + Math.round(faults.roll("reorder-delay") * 1200) : 0);
  }
}

import { DomainError } from "@souk/errors/domain-error";

/** What a webhook can be told. Names are for ever; what they carry only grows. */
export const eventTypes = [
  "order.placed",
  "order.cancelled",
  "order.lines_cancelled",
  "order.handed_over",
  "order.delivered",
  "stock.low",
  "product.published",
  "product.sent_back",
  "payout.paid",
  "payout.failed",
] as const;
export type EventType = (typeof eventTypes)[number];

const known: ReadonlySet<string> = new Set(eventTypes);
const isEventType = (text: string): text is EventType => known.has(text);

/** @throws DomainError WEBHOOK_EVENT_UNKNOWN */
export function toEventTypes(texts: readonly string[]): EventType[] {
  return [...new Set(texts)].map((type) => {
    if (isEventType(type)) return type;
    const message = `An event type is one of ${eventTypes.join(", ")}.`;
    throw new DomainError("invalid", "WEBHOOK_EVENT_UNKNOWN", message, { field: "event_types", type });
  });
}

export interface PublicEvent {
  /** The same for whoever tells of it again. */
  readonly id: string;
  readonly sellerId: string;
  readonly type: EventType | "webhook.test";
  readonly occurredAt: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is sent, to the byte. Amounts are whole numbers of the currency's smallest unit. */
export function bodyOf({ id, type, occurredAt, sellerId, data }: PublicEvent): string {
  return JSON.stringify({ id, type, version: 1, occurred_at: occurredAt.toISOString(), shop_id: sellerId, data });
}

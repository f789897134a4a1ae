import { timestampDate } from "@bufbuild/protobuf/wkt";
import {
  WebhookDelivery_State as DeliveryState,
  Webhook_State as State,
  type Webhook,
  type WebhookDelivery,
} from "@souk/contracts/seller/v1/webhook_service";

export interface WebhookView {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly string[];
  /** "failed": disabled because nothing arrived. */
  readonly state: "enabled" | "disabled" | "failed";
  readonly createdAt: string;
  readonly failingSince: string | null;
  readonly formerSecretUntil: string | null;
}

export const deliveryStates = ["pending", "delivered", "failed"] as const;

export interface DeliveryView {
  readonly id: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly state: (typeof deliveryStates)[number];
  readonly attempts: number;
  readonly status: number;
  readonly nextAttemptAt: string | null;
  readonly createdAt: string;
  readonly occurredAt: string;
}

const at = (time: Parameters<typeof timestampDate>[0] | undefined) => (time ? timestampDate(time).toISOString() : null);

export function webhookView(webhook: Webhook): WebhookView {
  const { id, url, description, eventTypes, state } = webhook;
  return {
    ...{ id, url, description, eventTypes },
    state: state === State.ENABLED ? "enabled" : state === State.DISABLED ? "disabled" : "failed",
    createdAt: at(webhook.createdAt) ?? "",
    failingSince: at(webhook.failingSince),
    formerSecretUntil: at(webhook.formerSecretUntil),
  };
}

export function deliveryView(delivery: WebhookDelivery): DeliveryView {
  const { id, eventId, eventType, state, attempts, status } = delivery;
  return {
    ...{ id, eventId, eventType, attempts, status },
    state: state === DeliveryState.DELIVERED ? "delivered" : state === DeliveryState.PENDING ? "pending" : "failed",
    nextAttemptAt: at(delivery.nextAttemptAt),
    createdAt: at(delivery.createdAt) ?? "",
    occurredAt: at(delivery.occurredAt) ?? "",
  };
}

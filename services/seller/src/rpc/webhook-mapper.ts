import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  WebhookDelivery_State as DeliveryState,
  Webhook_State as State,
  type WebhookAttemptSchema,
  type WebhookDeliverySchema,
  type WebhookSchema,
} from "@souk/contracts/seller/v1/webhook_service";
import type { Attempt, Delivery, DeliveryWithEvent } from "../db/webhook-delivery-store.ts";
import type { Webhook } from "../db/webhook-store.ts";

const stateOf = { enabled: State.ENABLED, disabled: State.DISABLED, failed: State.FAILED } as const;
const deliveryStateOf = {
  pending: DeliveryState.PENDING,
  delivered: DeliveryState.DELIVERED,
  failed: DeliveryState.FAILED,
} as const;

export function toWebhook(row: Webhook, now: Date): MessageInitShape<typeof WebhookSchema> {
  const { id, url, description, eventTypes, state, createdAt, failingSince, formerSecretUntil: until } = row;
  return {
    ...{ id, url, description, eventTypes: [...eventTypes], state: stateOf[state] },
    createdAt: timestampFromDate(createdAt),
    ...(failingSince ? { failingSince: timestampFromDate(failingSince) } : {}),
    ...(until && until > now ? { formerSecretUntil: timestampFromDate(until) } : {}),
  };
}

export function toDelivery({ delivery, event }: DeliveryWithEvent): MessageInitShape<typeof WebhookDeliverySchema> {
  const { id, webhookId, eventId, eventType, state, attempts, status, lease, nextAttemptAt, createdAt } = delivery;
  return {
    ...{ id, webhookId, eventId, eventType, state: deliveryStateOf[state], attempts, status },
    ...(state === "pending" && lease === null ? { nextAttemptAt: timestampFromDate(nextAttemptAt) } : {}),
    createdAt: timestampFromDate(createdAt),
    occurredAt: timestampFromDate(event.occurredAt),
  };
}

export function toAttempt({
  at,
  durationMs,
  status,
  error,
  response,
}: Attempt): MessageInitShape<typeof WebhookAttemptSchema> {
  return { at: timestampFromDate(at), durationMs, status, error, response };
}

export function toDeliveryState(state: DeliveryState): Delivery["state"] | undefined {
  if (state === DeliveryState.PENDING) return "pending";
  if (state === DeliveryState.DELIVERED) return "delivered";
  return state === DeliveryState.FAILED ? "failed" : undefined;
}

import type { AppTopic } from "../notifications/topics.ts";

interface About {
  /** How long it is news. */
  readonly ttlMs: number;
  /** Comes in quiet hours too. */
  readonly isUrgent: boolean;
}

const hourMs = 60 * 60_000;
const atTheDoor: About = { ttlMs: hourMs, isUrgent: true };
const today: About = { ttlMs: 24 * hourMs, isUrgent: false };

/** What of all that shoppers are told is worth a message: not what they have just done themselves. */
export const pushTopics = {
  order_cancelled: today,
  order_part_cancelled: today,
  order_lines_cancelled: today,
  order_handed_over: today,
  return_approved: today,
  return_declined: today,
  return_expired: today,
  return_refunded: today,
  delivery_next: atTheDoor,
  delivery_delivered: today,
  delivery_failed: today,
  delivery_delayed: today,
  delivery_returned: today,
  return_pickup_failed: today,
  return_pickup_called_off: today,
} as const satisfies Partial<Record<AppTopic, About>>;

export type PushTopic = keyof typeof pushTopics;

export function isPushTopic(topic: string): topic is PushTopic {
  return Object.hasOwn(pushTopics, topic);
}

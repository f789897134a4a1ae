import type { AppTopic } from "../notifications/topics.ts";

interface About {
  /** How long it is news: what could not be sent by then is given up. */
  readonly ttlMs: number;
  /** Comes in quiet hours too. */
  readonly isUrgent: boolean;
}

const hourMs = 60 * 60_000;
/** As long as the user service takes it. */
export const codeTtlMs = 10 * 60_000;

/** What of all that shoppers are told is worth a text message. */
export const textTopics = {
  delivery_next: { ttlMs: hourMs, isUrgent: true },
  delivery_failed: { ttlMs: 24 * hourMs, isUrgent: false },
  delivery_delivered: { ttlMs: 24 * hourMs, isUrgent: false },
} as const satisfies Partial<Record<AppTopic, About>>;

export type TextTopic = keyof typeof textTopics;

export function isTextTopic(topic: string): topic is TextTopic {
  return Object.hasOwn(textTopics, topic);
}

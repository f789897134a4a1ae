import "server-only";
import { NotificationTopic } from "@souk/contracts/user/v1/user";
import { isDomainError } from "@souk/errors/domain-error";
import { clients } from "../clients.ts";

export type SubscriptionKind = "wishCheaper" | "wishBack" | "delivery";

const kinds: Partial<Record<NotificationTopic, SubscriptionKind>> = {
  [NotificationTopic.WISH_CHEAPER]: "wishCheaper",
  [NotificationTopic.WISH_BACK]: "wishBack",
  [NotificationTopic.DELIVERY]: "delivery",
};

/** What of the mails that a link is of is on for whom a link was mailed to; undefined for a link that is none. */
export async function readSubscription(token: string): Promise<SubscriptionKind[] | undefined> {
  try {
    const { topics } = await clients().user.getSubscription({ token });
    return kindsOf(topics);
  } catch (error) {
    if (isWrongLink(error)) return undefined;
    throw error;
  }
}

export function isWrongLink(error: unknown): boolean {
  return isDomainError(error, "UNSUBSCRIBE_LINK_INVALID") || (isDomainError(error) && error.kind === "invalid");
}

export function kindsOf(topics: readonly NotificationTopic[]): SubscriptionKind[] {
  return topics.flatMap((topic) => kinds[topic] ?? []);
}

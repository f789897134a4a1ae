import { DomainError } from "@souk/errors/domain-error";
import type { EventBus } from "@souk/events/bus";
import type { Consumer } from "@souk/events/define-consumer";

/** How many events of the consumers' topics the group has not handled. */
export function createLag(bus: EventBus, group: string, consumers: readonly Consumer[]): () => Promise<number> {
  const topics = [...new Set(consumers.map(({ topic }) => topic))];
  return async () => {
    try {
      const lags = await Promise.all(topics.map((topic) => bus.lag(group, topic)));
      return lags.reduce((total, lag) => total + lag, 0);
    } catch (cause) {
      throw new DomainError(
        "unavailable",
        "BUS_UNAVAILABLE",
        "The event bus does not answer; try again.",
        {},
        { cause },
      );
    }
  };
}

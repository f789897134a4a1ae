import { RunChangedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { tellUser } from "./tell.ts";

export const runChanges = ["offered", "assigned", "taken_back"] as const;

/** A run came to a courier, or went from them. */
export function onRunChanged(change: (typeof runChanges)[number], now: () => Date): Consumer {
  return defineConsumer({
    name: `notification.on-run-${change}`,
    topic: "logistics-events",
    type: `logistics.run_${change}.v1`,
    schema: RunChangedSchema,
    async handle(tx, { id: eventId, payload: { courierId, number } }) {
      const particulars = { runNumber: number };
      await tellUser(tx, courierId, { eventId, at: now(), topic: `run_${change}`, particulars });
    },
  });
}

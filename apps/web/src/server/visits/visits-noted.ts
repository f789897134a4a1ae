import { create, toBinary } from "@bufbuild/protobuf";
import { VisitsNotedSchema } from "@souk/contracts/analytics/v1/visit_events";
import type { BusRecord } from "@souk/events/bus";
import { encodeEnvelope } from "@souk/events/envelope";
import { newId } from "@souk/ids/id";
import type { NotedVisit } from "./visit-buffer.ts";

const mostInEvent = 1_000;

/** The events that tell of visits: each of one day, and of not too many. `key` is the process that tells. */
export function visitsNoted(visits: readonly NotedVisit[], key: string, now: Date): BusRecord[] {
  return [...Map.groupBy(visits, ({ day }) => day)].flatMap(([day, all]) =>
    chunks(all, mostInEvent).map((some) => {
      const payload = toBinary(VisitsNotedSchema, create(VisitsNotedSchema, { day, visits: some }));
      const facts = { id: newId(), source: "web-bff", type: "visit.noted.v1", key, occurredAt: now, payload };
      return { topic: "visit-events", key, value: encodeEnvelope(facts) };
    }),
  );
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

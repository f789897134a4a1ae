import { VisitsNotedSchema } from "@souk/contracts/analytics/v1/visit_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { isId } from "@souk/ids/id";
import type { AnalyticsDeps } from "../deps.ts";
import { isDay } from "../domain/day.ts";
import { keepVisits } from "../use-cases/keep-visits.ts";

const visitorBytes = 16;

/** What is no visit is left out: its product was named by a browser. */
export const onVisitsNoted = (deps: Pick<AnalyticsDeps, "now" | "timeZone" | "firstVisitDay">) =>
  defineConsumer({
    name: "analytics.on-visits-noted",
    topic: "visit-events",
    type: "visit.noted.v1",
    schema: VisitsNotedSchema,
    async handle(tx, { payload: { day, visits } }) {
      if (!isDay(day)) return;
      const known = visits.flatMap(({ productId, visitor }) =>
        isId(productId) && visitor.length === visitorBytes
          ? [{ productId, visitor: Buffer.from(visitor).toString("hex") }]
          : [],
      );
      await keepVisits(tx, deps, { day, visits: known });
    },
  });

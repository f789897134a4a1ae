import { expect, test } from "vitest";
import type { DeadLetterView } from "@/server/routers/dead-letters/list";
import { groupsOf } from "./groups-of.ts";

const letter = (id: string, cause: string, service: DeadLetterView["service"] = "order"): DeadLetterView => ({
  ...{ id, service, cause, consumer: `${service}.on-it`, eventType: "it.happened.v1", subject: "s", attempts: 5 },
  ...{ source: "x", occurredAt: null, failedAt: null, payload: "" },
});

test("what failed for one cause at one consumer is one group, in the order of the latest failures", () => {
  const letters = [letter("1", "away"), letter("2", "broken"), letter("3", "away"), letter("4", "away", "payment")];
  expect(
    groupsOf(letters).map(({ cause, service, letters: own }) => [service, cause, own.map(({ id }) => id)]),
  ).toEqual([
    ["order", "away", ["1", "3"]],
    ["order", "broken", ["2"]],
    ["payment", "away", ["4"]],
  ]);
});

import { expect, test } from "vitest";
import { deliveryDays } from "./delivery-days.ts";

/** A Tuesday. */
const morning = { date: "2026-11-24", hour: 10 };

test("what is ordered before the cut-off leaves that day and arrives the next", () => {
  const days = {
    standard: { from: "2026-11-25", until: "2026-11-26" },
    express: { from: "2026-11-25", until: "2026-11-25" },
  };
  expect(deliveryDays(morning)).toEqual(days);
  expect(deliveryDays(morning, [{ startsOn: "2026-11-25", endsOn: "2026-11-30" }])).toEqual(days);
});

test("a shop that is closed hands over on the first working day on which it is open", () => {
  // Over on a Saturday, then it is Sunday.
  const closures = [{ startsOn: "2026-11-23", endsOn: "2026-11-28" }];
  expect(deliveryDays(morning, closures).standard).toEqual({ from: "2026-12-01", until: "2026-12-02" });
});

test("closures that follow each other, in whatever order they are told, are one", () => {
  const closures = [
    { startsOn: "2026-11-26", endsOn: "2026-11-27" },
    { startsOn: "2026-11-24", endsOn: "2026-11-25" },
  ];
  expect(deliveryDays(morning, closures).express).toEqual({ from: "2026-11-30", until: "2026-11-30" });
});

test("what is ordered in the evening before a closure leaves after it", () => {
  const evening = { ...morning, hour: 16 };
  expect(deliveryDays(evening, [{ startsOn: "2026-11-25", endsOn: "2026-11-25" }]).standard.from).toBe("2026-11-27");
});

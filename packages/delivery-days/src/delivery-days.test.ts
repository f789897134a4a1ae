import { expect, test } from "vitest";
import { type Closure, deliveryDays } from "./delivery-days.ts";
import { usualHandling } from "./handling.ts";

/** A Tuesday. */
const morning = { date: "2026-11-24", hour: 10 };
const closed = (...closures: Closure[]) => ({ closures, handling: usualHandling });
const taking = (days: number, ...closures: Closure[]) => ({ closures, handling: { ...usualHandling, days } });

test("what is ordered before the cut-off leaves that day and arrives the next", () => {
  const days = {
    handOver: "2026-11-24",
    standard: { from: "2026-11-25", until: "2026-11-26" },
    express: { from: "2026-11-25", until: "2026-11-25" },
  };
  expect(deliveryDays(morning)).toEqual(days);
  expect(deliveryDays(morning, closed({ startsOn: "2026-11-25", endsOn: "2026-11-30" }))).toEqual(days);
});

test("a shop that is closed hands over on the first working day on which it is open", () => {
  // Over on a Saturday, then it is Sunday.
  const closures = { startsOn: "2026-11-23", endsOn: "2026-11-28" };
  expect(deliveryDays(morning, closed(closures)).standard).toEqual({ from: "2026-12-01", until: "2026-12-02" });
});

test("closures that follow each other, in whatever order they are told, are one", () => {
  const calendar = closed(
    { startsOn: "2026-11-26", endsOn: "2026-11-27" },
    { startsOn: "2026-11-24", endsOn: "2026-11-25" },
  );
  expect(deliveryDays(morning, calendar).express).toEqual({ from: "2026-11-30", until: "2026-11-30" });
});

test("what is ordered in the evening before a closure leaves after it", () => {
  const evening = { ...morning, hour: 16 };
  const calendar = closed({ startsOn: "2026-11-25", endsOn: "2026-11-25" });
  expect(deliveryDays(evening, calendar).standard.from).toBe("2026-11-27");
});

test("days of handling are Mondays to Saturdays: four from a Tuesday is a Saturday, five the Monday", () => {
  expect(deliveryDays(morning, taking(4))).toMatchObject({ handOver: "2026-11-28", express: { from: "2026-11-30" } });
  expect(deliveryDays(morning, taking(5))).toMatchObject({ handOver: "2026-11-30", express: { from: "2026-12-01" } });
});

test("ten days of handling are counted over two Sundays", () => {
  expect(deliveryDays(morning, taking(10))).toEqual({
    handOver: "2026-12-05",
    standard: { from: "2026-12-07", until: "2026-12-08" },
    express: { from: "2026-12-07", until: "2026-12-07" },
  });
  expect(deliveryDays({ date: "2026-11-28", hour: 20 }, taking(10)).handOver).toBe("2026-12-11");
});

test("nothing is packed while the shop is closed, in the middle of handling or at its end", () => {
  const fair = { startsOn: "2026-11-25", endsOn: "2026-11-26" };
  expect(deliveryDays(morning, taking(2, fair)).handOver).toBe("2026-11-28");
  expect(deliveryDays(morning, taking(1, fair)).handOver).toBe("2026-11-27");
  const holidays = { startsOn: "2026-11-28", endsOn: "2026-11-30" };
  expect(deliveryDays(morning, taking(4, fair, holidays)).handOver).toBe("2026-12-03");
});

test("handling begins on the first day on which the shop is open", () => {
  const now = { startsOn: "2026-11-23", endsOn: "2026-11-24" };
  expect(deliveryDays(morning, taking(1, now)).handOver).toBe("2026-11-26");
  expect(deliveryDays({ date: "2026-11-29", hour: 9 }, taking(1)).handOver).toBe("2026-12-01");
});

test("an order from a shop's own cut-off on counts as one of the next working day", () => {
  const early = { closures: [], handling: { days: 1, cutOffHour: 10 } };
  expect(deliveryDays(morning, early).handOver).toBe("2026-11-26");
  expect(deliveryDays({ ...morning, hour: 9 }, early).handOver).toBe("2026-11-25");
  expect(deliveryDays({ date: "2026-11-28", hour: 10 }, early).handOver).toBe("2026-12-01");
});

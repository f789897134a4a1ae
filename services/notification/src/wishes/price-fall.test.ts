import { money } from "@souk/money/money";
import { expect, test } from "vitest";
import { isWorthTelling, leastBefore } from "./price-fall.ts";

const euros = (minorUnits: bigint) => money("EUR", minorUnits);

test("a twentieth less is worth a mail, anything smaller is not", () => {
  expect(isWorthTelling(euros(2_000n), euros(1_900n))).toBe(true);
  expect(isWorthTelling(euros(2_000n), euros(1_901n))).toBe(false);
  expect(isWorthTelling(euros(2_000n), euros(2_100n))).toBe(false);
  expect(isWorthTelling(money("USD", 2_000n), euros(1_000n))).toBe(false);
  expect(isWorthTelling(null, euros(1n))).toBe(false);
});

test("who is asked for among the wishers are those it is worth telling, to the cent", () => {
  for (let now = 1n; now < 3_000n; now += 7n) {
    const limit = leastBefore(euros(now));
    expect(isWorthTelling(limit, euros(now))).toBe(false);
    expect(isWorthTelling(euros(limit.minorUnits + 1n), euros(now))).toBe(true);
  }
});

import { expect, test } from "vitest";
import { allChoices, withChoices } from "./preferences.ts";

test("who chose nothing hears of orders and deliveries, and of no offers", () => {
  const on = allChoices([]).filter(({ isOn }) => isOn);
  expect(new Set(on.map(({ topic }) => topic))).toEqual(new Set(["orders", "delivery"]));
});

test("a choice takes the place of the one before, and leaves the others", () => {
  const before = withChoices([], [{ topic: "offers", channel: "email", isOn: true }]);
  const after = withChoices(before, [{ topic: "delivery", channel: "push", isOn: false }]);
  const again = withChoices(after, [{ topic: "offers", channel: "email", isOn: false }]);
  expect(again).toEqual([
    { topic: "delivery", channel: "push", isOn: false },
    { topic: "offers", channel: "email", isOn: false },
  ]);
  expect(allChoices(again)).toHaveLength(6);
});

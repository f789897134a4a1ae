import { expect, test } from "vitest";
import { allChoices, mailsOn, withChoices } from "./preferences.ts";

const day = (n: number) => new Date(Date.UTC(2026, 0, n));

test("who chose nothing hears of orders, deliveries and what is sold, and of no offers", () => {
  const on = allChoices([]).filter(({ isOn }) => isOn);
  expect(new Set(on.map(({ topic }) => topic))).toEqual(new Set(["orders", "delivery", "sales", "payouts", "shop"]));
});

test("a choice takes the place of the one before, and leaves the others", () => {
  const before = withChoices([], [{ topic: "offers", channel: "email", isOn: true }], day(1));
  const after = withChoices(before, [{ topic: "delivery", channel: "push", isOn: false }], day(2));
  const again = withChoices(after, [{ topic: "offers", channel: "email", isOn: false }], day(3));
  expect(again).toEqual([
    { topic: "delivery", channel: "push", isOn: false, chosenAt: day(2).toISOString() },
    { topic: "offers", channel: "email", isOn: false, chosenAt: day(3).toISOString() },
  ]);
  expect(allChoices(again)).toHaveLength(32);
});

test("what is chosen again as it was keeps the time it was agreed to", () => {
  const asked = [{ topic: "wish_back", channel: "email", isOn: true }] as const;
  const before = withChoices([], asked, day(1));
  expect(withChoices(before, asked, day(9))).toEqual(before);
});

test("mails about the wishlist are only for who asked for them", () => {
  expect(mailsOn("wishes", [])).toEqual([]);
  expect(mailsOn("wishes", withChoices([], [{ topic: "wish_back", channel: "push", isOn: true }], day(1)))).toEqual([]);
  expect(mailsOn("wishes", withChoices([], [{ topic: "wish_back", channel: "email", isOn: true }], day(1)))).toEqual([
    "wish_back",
  ]);
});

import { expect, test } from "vitest";
import { gramsOf, isEmpty, leftOf, wholeRest, withParcel, withQuantity } from "./parcel-draft.ts";

const tea = { id: "tea", quantity: 6, packed: 1, cancelled: 1 };
const cup = { id: "cup", quantity: 2, packed: 1, cancelled: 1 };

test("everything that is neither packed nor cancelled goes into one parcel, and another gets what is taken out of it", () => {
  const first = wholeRest([tea, cup]);
  expect([...first.quantities]).toEqual([["tea", 4]]);
  const less = withQuantity([first], first.key, "tea", 1);
  expect(leftOf(tea, less)).toBe(3);
  const two = withParcel(less, [tea, cup]);
  expect(two.map(({ quantities }) => quantities.get("tea"))).toEqual([1, 3]);
  expect(leftOf(tea, two)).toBe(0);
  expect(withParcel(two, [tea, cup]).map(isEmpty)).toEqual([false, false, true]);
});

test.each([
  ["", 0],
  ["1.25", 1250],
  ["1,25", 1250],
  ["1000", 1_000_000],
  ["0", undefined],
  ["-1", undefined],
  ["1001", undefined],
  ["a lot", undefined],
])("a weight of %j is %s g", (text, grams) => {
  expect(gramsOf(text)).toBe(grams);
});

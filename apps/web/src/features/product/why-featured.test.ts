import { expect, test } from "vitest";
import { whyFeatured } from "./why-featured.ts";

function offer(id: string, minorUnits: string) {
  const seller = { id: `seller ${id}`, slug: id, name: id };
  return { id, seller, price: { currencyCode: "EUR", minorUnits, text: "" }, compareAt: null, percentOff: null };
}

const cheap = offer("cheap", "100");
const dear = offer("dear", "200");

test.each([
  [[cheap, dear], { cheap: 1, dear: 1 }, "cheap", "lowest-price"],
  [[cheap, dear], undefined, "cheap", "lowest-price"],
  [[cheap, offer("later", "100")], { cheap: 1, later: 1 }, "cheap", "first-at-price"],
  [[cheap, dear], { cheap: 0, dear: 1 }, "dear", "only-in-stock"],
  [[cheap, dear], {}, "cheap", "none-in-stock"],
] as const)("of %j with stock %j, %s is put forward: %s", (offers, levels, id, reason) => {
  expect(whyFeatured(offers, levels)).toMatchObject({ offer: { id }, reason });
});

test("nothing is put forward where nobody offers", () => {
  expect(whyFeatured([], {})).toBeUndefined();
});

import { expect, test } from "vitest";
import { cartLine, cartOf, euros } from "./cart-fixture.ts";
import { withoutSaved, withPricesAccepted, withQuantity, withSaved } from "./changed-cart.ts";
import { changedLines, mustAccept } from "./price-changes.ts";

const two = () => cartOf([cartLine(), cartLine({ offerId: "other", quantity: 1, title: "Cup" })]);

test("a changed quantity counts at once, and nothing of a line leaves no empty seller behind", () => {
  expect(withQuantity(two(), "offer", 5)).toMatchObject({ count: 6 });
  const none = withQuantity(withQuantity(two(), "offer", 0), "other", 0);
  expect(none).toMatchObject({ count: 0, sellers: [] });
});

test("a line put aside is in one list only, also when some of it was aside already", () => {
  const once = withSaved(two(), "offer");
  expect(once.sellers.flatMap((seller) => seller.lines).map((line) => line.offerId)).toEqual(["other"]);
  expect(once.saved).toMatchObject([{ offerId: "offer", quantity: 2, state: "available" }]);
  const again = withSaved({ ...two(), saved: once.saved }, "offer");
  expect(again.saved).toHaveLength(1);
  expect(withoutSaved(again, "offer").saved).toEqual([]);
});

test("a sold-out line that is put aside says so there", () => {
  const cart = cartOf([cartLine({ problem: { reason: "sold_out", available: 0 } })]);
  expect(withSaved(cart, "offer").saved).toMatchObject([{ state: "sold_out" }]);
});

test("only a higher price has to be accepted, and accepting leaves nothing to accept", () => {
  const change = (isHigher: boolean) => ({ from: euros(1000), to: euros(isHigher ? 1200 : 800), isHigher });
  const [up, down] = [
    cartOf([cartLine({ priceChange: change(true) })]),
    cartOf([cartLine({ priceChange: change(false) })]),
  ];
  expect([mustAccept(up), mustAccept(down), changedLines(down).length]).toEqual([true, false, 1]);
  expect(changedLines(withPricesAccepted(up))).toEqual([]);
});

import { isDomainError } from "@souk/errors/domain-error";
import fc from "fast-check";
import { expect, test } from "vitest";
import { wentLow } from "./low-stock.ts";
import { StockBooks } from "./stock-books.ts";

const books = (reserved = 0n) =>
  new StockBooks(
    [{ offerId: "a", onHand: 10n, reserved }],
    [
      { offerId: "a", location: "main", onHand: 7n },
      { offerId: "a", location: "annex", onHand: 3n },
    ],
  );
const at = (location: string, kind: "set" | "add", quantity: bigint, expectedOnHand?: bigint) => ({
  ...{ offerId: "a", location, expectedOnHand },
  amount: { kind, quantity },
});
const reasonOf = (act: () => unknown) => {
  try {
    act();
    return "";
  } catch (error) {
    return isDomainError(error) ? error.reason : String(error);
  }
};

test("a count is the difference to what lay there, a delivery adds to it", () => {
  const stock = books();
  expect(stock.change(at("main", "set", 5n))).toMatchObject({ delta: -2n, onHandAfter: 5n });
  expect(stock.change(at("main", "add", 4n))).toMatchObject({ delta: 4n, onHandAfter: 9n });
  expect(stock.change(at("new", "add", 1n))).toMatchObject({ delta: 1n, onHandAfter: 1n });
});

test("what is refused changes nothing, and the next change is judged as if it had not been", () => {
  const stock = books(8n);
  expect(reasonOf(() => stock.change(at("main", "add", -8n)))).toBe("STOCK_INSUFFICIENT");
  expect(reasonOf(() => stock.change(at("main", "add", -3n)))).toBe("STOCK_RESERVED");
  expect(reasonOf(() => stock.change(at("main", "set", 9n, 6n)))).toBe("STOCK_CHANGED");
  expect(reasonOf(() => stock.change({ ...at("main", "set", 9n), offerId: "b" }))).toBe("OFFER_NOT_FOUND");
  expect(stock.change(at("main", "add", -2n))).toMatchObject({ onHandAfter: 5n });
  expect(reasonOf(() => stock.change(at("annex", "add", -1n)))).toBe("STOCK_RESERVED");
});

test("a move takes nothing from the offer, even when all of it is reserved", () => {
  const [out, into] = books(10n).move("a", { from: "main", to: "annex", quantity: 7n });
  expect([out?.onHandAfter, into?.onHandAfter]).toEqual([0n, 10n]);
  expect(reasonOf(() => books().move("a", { from: "annex", to: "main", quantity: 4n }))).toBe("STOCK_INSUFFICIENT");
});

test("however it goes up and down, it went low as often as it came from above the threshold", () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt(0n, 20n), { maxLength: 40 }), fc.bigInt(0n, 10n), (levels, threshold) => {
      let crossings = 0;
      let isLow = false;
      levels.forEach((after, index) => {
        const before = levels[index - 1] ?? 0n;
        if (index > 0 && wentLow({ before, after, threshold })) crossings++;
        if (index > 0 && !isLow && after <= threshold) crossings--;
        isLow = after <= threshold;
      });
      expect(crossings).toBe(0);
    }),
  );
});

import { expect, test } from "vitest";
import { amountFor } from "./refund-amount.ts";

const line = (quantity: number, totalMinor: bigint, chosen: number) => ({ quantity, totalMinor, chosen });

test("some of a line is its share to the cent, half up, and all of it is all it cost", () => {
  expect(amountFor([line(3, 1_000n, 1)], 5_000n)).toBe(333n);
  expect(amountFor([line(3, 1_000n, 2)], 5_000n)).toBe(667n);
  expect(amountFor([line(3, 1_000n, 3)], 5_000n)).toBe(1_000n);
  expect(amountFor([line(2, 25n, 1)], 5_000n)).toBe(13n);
});

test("lines add up, and never to more than is left to give back", () => {
  expect(amountFor([line(1, 700n, 1), line(2, 400n, 1)], 5_000n)).toBe(900n);
  expect(amountFor([line(1, 700n, 1), line(2, 400n, 2)], 1_000n)).toBe(1_000n);
});

test("nothing chosen is nothing, and more than there are is all of them", () => {
  expect(amountFor([line(2, 400n, 0)], 5_000n)).toBe(0n);
  expect(amountFor([line(2, 400n, 9)], 5_000n)).toBe(400n);
});

import { expect, test } from "vitest";
import { amountOf, reasonNames, resultOf } from "./stock-amount.ts";

test("a reason says which way pieces move, so that nobody has to write a sign", () => {
  const moved = (reason: (typeof reasonNames)[number]) => {
    const amount = amountOf(reason, "4");
    return amount && resultOf(10, amount);
  };
  expect(Object.fromEntries(reasonNames.map((reason) => [reason, moved(reason)]))).toEqual({
    ...{ received: 14, found: 14, returned: 14, other: 14, damaged: 6, lost: 6, counted: 4 },
  });
});

test("another reason goes whichever way is written, with whichever minus", () => {
  expect(amountOf("other", "-3")).toEqual({ case: "delta", value: -3 });
  expect(amountOf("other", "−3")).toEqual({ case: "delta", value: -3 });
});

test("what is no number, or none that makes sense, is none", () => {
  for (const text of ["", "4.5", "four", "1e3", "99999999999"]) expect(amountOf("received", text)).toBeUndefined();
  expect(amountOf("received", "0")).toBeUndefined();
  expect(amountOf("damaged", "-2")).toBeUndefined();
  expect(amountOf("counted", "-1")).toBeUndefined();
  expect(amountOf("counted", "0")).toEqual({ case: "onHand", value: 0 });
});

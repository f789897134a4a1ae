import { newId } from "@souk/ids/id";
import { orderNumber } from "@souk/ids/order-number";
import { expect, test } from "vitest";
import { readOrderNumber } from "./order-number.ts";

test("a number is read back however its shopper typed it", () => {
  for (let i = 0; i < 200; i++) {
    const number = orderNumber(newId());
    const typed = [number, number.toLowerCase(), number.replaceAll("-", ""), ` ${number.replaceAll("-", " ")} `];
    for (const text of typed) expect(readOrderNumber(text)).toBe(number);
    expect(readOrderNumber(number.slice(2))).toBe(number);
  }
});

test("letters that look like digits are taken for them", () => {
  expect(readOrderNumber("s-o1il-94qx")).toBe("S-0111-94QX");
});

test("what cannot be a number is none", () => {
  for (const text of ["", "S-", "S-7K2M-9", "S-7K2M-94QXX", "номер", "U".repeat(8)]) {
    expect(readOrderNumber(text)).toBeUndefined();
  }
});

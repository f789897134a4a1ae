import { expect, test } from "vitest";
import { payoutNote, payoutNoteIn } from "./payout-note.ts";

test("the amount of a payout is written in the language of who reads of it", () => {
  const note = payoutNote({ currencyCode: "EUR", minorUnits: 900_050n }, "4321");
  expect(payoutNoteIn("en", note)).toBe("€9,000.50, •••• 4321");
  expect(payoutNoteIn("ru", note).replaceAll(/\s/g, " ")).toBe("9 000,50 €, •••• 4321");
  expect(payoutNoteIn("ru", "€90.00, •••• 4321")).toBe("€90.00, •••• 4321");
});

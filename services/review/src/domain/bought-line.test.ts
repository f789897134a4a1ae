import { expect, test } from "vitest";
import { lineState } from "./bought-line.ts";

const today = "2026-11-24";

test.each([
  ["delivered", "2026-11-30", "open"],
  ["on_its_way", "2026-11-23", "open"],
  ["on_its_way", "2026-11-24", "too_early"],
  ["on_its_way", "", "too_early"],
  ["cancelled", "2026-11-01", "cancelled"],
] as const)("what is %s and promised until %s on 24 November is %s", (state, deliveryUntil, expected) => {
  expect(lineState({ state, deliveryUntil }, today)).toBe(expected);
});

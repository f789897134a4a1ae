import { expect, test } from "vitest";
import { hasScope } from "./scope.ts";

test("a key that may change something sees it too, and nothing else", () => {
  expect(hasScope(["orders:write"], "orders:read")).toBe(true);
  expect(hasScope(["stock:write"], "catalogue:read")).toBe(true);
  expect(hasScope(["stock:write"], "catalogue:write")).toBe(false);
  expect(hasScope(["orders:read"], "orders:write")).toBe(false);
  expect(hasScope(["orders:write", "catalogue:write"], "money:read")).toBe(false);
});

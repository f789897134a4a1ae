import { expect, test } from "vitest";
import { DomainError, isDomainError } from "./domain-error.ts";

test("a domain error keeps its kind, reason, metadata and cause", () => {
  const cause = new Error("below");
  const error = new DomainError("conflict", "STALE", "Read it again.", { version: "3" }, { cause });
  expect(error).toMatchObject({ name: "DomainError", kind: "conflict", reason: "STALE", message: "Read it again." });
  expect(error.metadata).toEqual({ version: "3" });
  expect(error.cause).toBe(cause);
  expect(error.stack).toContain("domain-error.test.ts");
});

test("isDomainError tells reasons apart and refuses look-alikes", () => {
  const error: unknown = new DomainError("not_found", "ORDER_NOT_FOUND", "No such order.");
  expect(isDomainError(error)).toBe(true);
  expect(isDomainError(error, "ORDER_NOT_FOUND")).toBe(true);
  expect(isDomainError(error, "CART_NOT_FOUND")).toBe(false);
  expect(isDomainError({ kind: "not_found", reason: "ORDER_NOT_FOUND" })).toBe(false);
});

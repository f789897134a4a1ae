import { expect, test } from "vitest";
import { safeNext } from "./safe-next.ts";

test.each([
  ["/checkout", "/checkout"],
  ["/orders/1?placed=1", "/orders/1?placed=1"],
  [undefined, "/"],
  ["", "/"],
  ["checkout", "/"],
  ["https://evil.example", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["javascript:alert(1)", "/"],
  [["/a", "/b"], "/"],
])("%j leads to %s", (next, path) => {
  expect(safeNext(next)).toBe(path);
});

import { expect, test } from "vitest";
import { decodeCursor, encodeCursor, pageSizeOf } from "./cursor.ts";

test("a cursor comes back as it went in, types and all", () => {
  const values = ["2026-01-01T00:00:00Z", 12n, -3.5, "ü", 2n ** 70n];
  expect(decodeCursor(encodeCursor(values), 5)).toEqual(values);
  expect(decodeCursor("", 5)).toBeUndefined();
});

test.each([
  "x",
  encodeCursor(["a"]),
  encodeCursor(["a", "b", "c"]),
  Buffer.from('{"length":2}').toString("base64url"),
  Buffer.from('[null,{"n":"NaN"}]').toString("base64url"),
  "A".repeat(10_000),
])("the token %.20s is refused", (token) => {
  expect(() => decodeCursor(token, 2)).toThrow(expect.objectContaining({ reason: "PAGE_TOKEN_INVALID" }));
});

test("a cursor read by kinds is typed, and refused when a value is of another kind", () => {
  const [time = "", position = 0n] = decodeCursor(encodeCursor(["2026", 7n]), ["string", "bigint"]) ?? [];
  expect([time.length, position + 1n]).toEqual([4, 8n]);
  expect(() => decodeCursor(encodeCursor(["2026", 7]), ["string", "bigint"])).toThrow(
    expect.objectContaining({ reason: "PAGE_TOKEN_INVALID" }),
  );
});

test("a page has a bounded size", () => {
  expect([0, 1, 100, 5000].map((size) => pageSizeOf(size, { default: 24, max: 100 }))).toEqual([24, 1, 100, 100]);
  expect(() => pageSizeOf(-1)).toThrow(expect.objectContaining({ reason: "PAGE_SIZE_INVALID" }));
});

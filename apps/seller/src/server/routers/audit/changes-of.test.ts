import { expect, test } from "vitest";
import { changesOf } from "./changes-of.ts";

test("a field that came, one that went and one that changed are each told", () => {
  expect(
    changesOf({ before: { state: "placed", notice: "suspended" }, after: { state: "cancelled", by: "x" } }),
  ).toEqual([
    { field: "state", before: "placed", after: "cancelled" },
    { field: "notice", before: "suspended", after: null },
    { field: "by", before: null, after: "x" },
  ]);
});

test("what stayed the same comes last", () => {
  const changes = changesOf({ before: { part: "p", state: "placed" }, after: { part: "p", state: "cancelled" } });
  expect(changes.map(({ field }) => field)).toEqual(["state", "part"]);
});

import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createSealer } from "./sealer.ts";

const key = () => randomBytes(32).toString("base64");
const place = { table: "orders", rowId: "1", column: "recipient" };

test("what was sealed opens again, and only in its own place", () => {
  const sealer = createSealer(`1:${key()}`);
  const sealed = sealer.seal(place, "Ольга К., Rua do Almada 214");
  expect(sealer.open(place, sealed)).toBe("Ольга К., Rua do Almada 214");
  expect(() => sealer.open({ ...place, rowId: "2" }, sealed)).toThrow();
  expect(sealed.toString("utf8")).not.toContain("Almada");
});

test("old data opens after a new key came in front, and not when its key is gone", () => {
  const old = key();
  const sealed = createSealer(`1:${old}`).seal(place, "text");
  expect(createSealer(`2:${key()},1:${old}`).open(place, sealed)).toBe("text");
  expect(() => createSealer(`2:${key()}`).open(place, sealed)).toThrow(/version 1/);
});

test("bad keys are explained", () => {
  expect(() => createSealer("1:c2hvcnQ=")).toThrow(/32 bytes of base64/);
});

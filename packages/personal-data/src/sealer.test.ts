import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createSealer, versionOf } from "./sealer.ts";

const key = () => randomBytes(32).toString("base64");

test("what was sealed opens again, and only under its own context", () => {
  const sealer = createSealer(`1:${key()}`);
  const sealed = sealer.seal("Ольга К., Rua do Almada 214", "order:1");
  expect(sealer.open(sealed, "order:1")).toBe("Ольга К., Rua do Almada 214");
  expect(() => sealer.open(sealed, "order:2")).toThrow();
  expect(sealed.toString("utf8")).not.toContain("Almada");
});

test("one altered bit is noticed", () => {
  const sealer = createSealer(`1:${key()}`);
  const sealed = sealer.seal("text", "a");
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(() => sealer.open(sealed, "a")).toThrow();
});

test("old data opens after a new key came in front, new data is sealed under it", () => {
  const old = key();
  const sealed = createSealer(`1:${old}`).seal("text", "a");
  const rotated = createSealer(`2:${key()},1:${old}`);
  expect(rotated.open(sealed, "a")).toBe("text");
  expect(versionOf(rotated.seal("text", "a"))).toBe(2);
});

test("a missing key and bad settings are named", () => {
  const sealed = createSealer(`1:${key()}`).seal("text", "a");
  expect(() => createSealer(`2:${key()}`).open(sealed, "a")).toThrow(/version 1/);
  expect(() => createSealer("1:c2hvcnQ=")).toThrow(/32 bytes/);
  expect(() => createSealer(`1:${key()},1:${key()}`)).toThrow(/repeated/);
});

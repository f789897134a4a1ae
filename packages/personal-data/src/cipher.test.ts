import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createCipher, type Place } from "./cipher.ts";
import { parseDataKeys } from "./data-keys.ts";

const key = () => randomBytes(32).toString("base64");
const [one, two] = [key(), key()];
const place: Place = { table: "profiles", rowId: "r1", column: "email" };

function cipherOf(text: string) {
  const keys = parseDataKeys(text);
  if (keys === undefined) throw new Error(`not keys: ${text}`);
  return createCipher(keys);
}

test("what is sealed opens in its place, and no two seals are alike", () => {
  const cipher = cipherOf(`1:${one}`);
  const sealed = cipher.seal(place, "анна@example.com");
  expect(cipher.open(1, place, sealed)).toBe("анна@example.com");
  expect(Buffer.from(sealed)).not.toEqual(Buffer.from(cipher.seal(place, "анна@example.com")));
});

test("a value moved to another row, column or table does not open", () => {
  const cipher = cipherOf(`1:${one}`);
  const sealed = cipher.seal(place, "x");
  for (const other of [{ rowId: "r2" }, { column: "display_name" }, { table: "addresses" }]) {
    expect(() => cipher.open(1, { ...place, ...other }, sealed)).toThrow();
  }
});

test("one changed bit does not open", () => {
  const cipher = cipherOf(`1:${one}`);
  const sealed = Buffer.from(cipher.seal(place, "x"));
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => cipher.open(1, place, changed)).toThrow();
  }
});

test("after a rotation the old opens and the new is sealed with the first key", () => {
  const old = cipherOf(`1:${one}`).seal(place, "x");
  const rotated = cipherOf(`2:${two},1:${one}`);
  expect(rotated.currentVersion).toBe(2);
  expect(rotated.open(1, place, old)).toBe("x");
  expect(() => cipherOf(`1:${one}`).open(2, place, rotated.seal(place, "x"))).toThrow("version 2");
});

test.each(["", "1", "1:short", `0:${one}`, `1:${one},1:${two}`, `1:${one},`])("%j is not a list of keys", (text) => {
  expect(parseDataKeys(text)).toBeUndefined();
});

import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createEmailHashes } from "./email-hash.ts";

const key = () => randomBytes(32).toString("base64");

test("an address is the same however it is written, and another is another", () => {
  const hashes = createEmailHashes(`1:${key()}`);
  expect(hashes.of(" Anna@Example.com ")).toEqual(hashes.of("anna@example.com"));
  expect(hashes.of("anna@example.com")).not.toEqual(hashes.of("olga@example.com"));
});

test("orders from before a new key are still found, and nothing is found by another shop's keys", () => {
  const old = key();
  const kept = createEmailHashes(`1:${old}`).of("anna@example.com");
  const found = (keys: string) => createEmailHashes(keys).allOf("anna@example.com");
  expect(found(`2:${key()},1:${old}`)).toContainEqual(kept);
  expect(found(`1:${key()}`)).not.toContainEqual(kept);
});

test("no address has no hash, so that orders without one are not each other's", () => {
  const hashes = createEmailHashes(`1:${key()}`);
  expect([hashes.of(" ").length, hashes.allOf("")]).toEqual([0, []]);
});

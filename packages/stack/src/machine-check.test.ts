import { expect, test } from "vitest";
import { checkMachine } from "./machine-check.ts";

const gib = 1024 ** 3;
const fine = { platform: "linux", arch: "x64", freeDiskBytes: 10 * gib, memoryBytes: 8 * gib };

test("a fine machine gets no word", () => {
  expect(checkMachine(fine)).toEqual([]);
});

test("what is missing is named with how much is needed", () => {
  expect(() => checkMachine({ ...fine, platform: "win32" })).toThrow(/WSL/);
  expect(() => checkMachine({ ...fine, arch: "riscv64" })).toThrow(/DATABASE_URL/);
  expect(() => checkMachine({ ...fine, freeDiskBytes: gib / 2 })).toThrow(/0.5 GB of disk left: 1.0 GB/);
  expect(checkMachine({ ...fine, memoryBytes: gib })).toHaveLength(1);
});

import { expect, test } from "vitest";
import { portsFrom } from "./ports.ts";

test("no two parts share a port, and the whole table fits below the next hundred", () => {
  const ports = Object.values(portsFrom("4300"));
  expect(new Set(ports).size).toBe(ports.length);
  expect(Math.max(...ports)).toBeLessThan(4400);
  expect(Math.min(...ports)).toBe(4300);
});

test("a base that is no port is refused with what would be right", () => {
  for (const base of ["80", "abc", "70000", "4100.5"]) expect(() => portsFrom(base)).toThrow(/whole number from 1024/);
});

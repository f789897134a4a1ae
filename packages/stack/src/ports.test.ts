import { expect, test } from "vitest";
import { blockedPort, portsFrom } from "./ports.ts";

test("no two parts share a port, and the whole table fits below the next hundred", () => {
  const ports = Object.values(portsFrom("4300"));
  expect(new Set(ports).size).toBe(ports.length);
  expect(Math.max(...ports)).toBeLessThan(4400);
  expect(Math.min(...ports)).toBe(4300);
});

test("a base that is no port is refused with what would be right", () => {
  for (const base of ["80", "abc", "70000", "4100.5"]) expect(() => portsFrom(base)).toThrow(/whole number from 1024/);
});

test("a base with a port that browsers refuse to open is refused, naming it", () => {
  expect(() => portsFrom("6000")).toThrow(/browsers refuse port 6000.*4300/);
  expect(() => portsFrom("5000")).toThrow(/browsers refuse port 5060/);
  expect(() => portsFrom("4100")).not.toThrow();
});

test("what is refused is what fetch refuses", async () => {
  for (const base of [5000, 6000, 6650]) {
    const port = blockedPort(base);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ cause: { message: "bad port" } });
  }
});

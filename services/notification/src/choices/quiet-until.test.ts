import { expect, test } from "vitest";
import { quietUntil } from "./quiet-until.ts";

const night = { from: "22:00", until: "07:30", timeZone: "Europe/Lisbon" };
const at = (text: string) => new Date(text);

test("a night ends in the morning, before and after midnight, by the clock of the time zone", () => {
  expect(quietUntil(night, at("2026-07-01T21:30:15Z"))).toEqual(at("2026-07-02T06:30:00Z"));
  expect(quietUntil(night, at("2026-07-02T02:00:00Z"))).toEqual(at("2026-07-02T06:30:00Z"));
  expect(quietUntil(night, at("2026-01-15T22:00:00Z"))).toEqual(at("2026-01-16T07:30:00Z"));
});

test("outside of them, at their very end and without any, nothing waits", () => {
  expect(quietUntil(night, at("2026-07-01T20:59:59Z"))).toBeNull();
  expect(quietUntil(night, at("2026-07-02T06:30:00Z"))).toBeNull();
  expect(quietUntil(undefined, at("2026-07-02T02:00:00Z"))).toBeNull();
});

test("hours within one day are quiet on that day alone", () => {
  const noon = { from: "12:00", until: "14:00", timeZone: "Asia/Vladivostok" };
  expect(quietUntil(noon, at("2026-07-01T03:15:00Z"))).toEqual(at("2026-07-01T04:00:00Z"));
  expect(quietUntil(noon, at("2026-07-01T04:00:00Z"))).toBeNull();
});

test("where the clock is put back in the night, asking again at the answer ends at the right time", () => {
  const first = quietUntil(night, at("2026-10-24T22:00:00Z"));
  expect(first).toEqual(at("2026-10-25T06:30:00Z"));
  const second = quietUntil(night, first ?? at(""));
  expect(second).toEqual(at("2026-10-25T07:30:00Z"));
  expect(quietUntil(night, second ?? at(""))).toBeNull();
});

import { expect, test } from "vitest";
import { nextCodeAt, parseMobileNumber, phoneCodeLimits } from "./phone.ts";

test.each([
  ["+351 912 345 678", "+351912345678"],
  ["+7 (916) 123-45-67", "+79161234567"],
  ["  +4915123456789 ", "+4915123456789"],
])("%j is a mobile number", (typed, number) => {
  expect(parseMobileNumber(typed)).toBe(number);
});

test.each([
  "",
  "912345678",
  "+351 21 123 4567",
  "+3519123",
  "call me",
  "+999123456789",
  "+351912345678 ext. 5",
  "\u0000",
])("%j is none: no country, a landline, too short, a word, nowhere, or behind an extension", (typed) => {
  expect(parseMobileNumber(typed)).toBeUndefined();
});

const now = new Date("2026-11-22T12:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);
const { pauseMs, windowMs, codesMost } = phoneCodeLimits;

test("another code waits for a pause, and after the most of a day for the first of them to be a day old", () => {
  expect(nextCodeAt([], now)).toBeNull();
  expect(nextCodeAt([ago(1_000)], now)).toEqual(new Date(now.getTime() + pauseMs - 1_000));
  expect(nextCodeAt([ago(pauseMs)], now)).toBeNull();
  const many = Array.from({ length: codesMost }, (_, at) => ago((at + 1) * pauseMs));
  expect(nextCodeAt(many, now)).toEqual(new Date(ago(codesMost * pauseMs).getTime() + windowMs));
  expect(nextCodeAt(many.slice(1), now)).toBeNull();
});

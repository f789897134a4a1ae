import { expect, test } from "vitest";
import { cardNumbersIn } from "./card-numbers.ts";

const found = (text: string, known?: string[]) => cardNumbersIn(text, "here", known).length;

test.each([
  ['{"card":"4242424242424242"}', 1],
  ["4242 4242 4242 4242 and 5555-5555-5555-4444", 2],
  ["amex 378282246310005.", 1],
  ["2223003122003222,6011111111111117", 2],
])("%s holds card numbers", (text, count) => {
  expect(found(text)).toBe(count);
});

test.each([
  ["a wrong check digit", "4242424242424241"],
  ["no network's number", "9999999999999995"],
  ["an id", "42424242-4242-4242-8242-424242424242"],
  ["milliseconds since the epoch", "1795227600000"],
  ["a span of a trace", "00-6c4a568c9c7983fade1a825c0845fe94-4242424242424242-01"],
  ["part of a longer number", "142424242424242420"],
  ["a fraction", "0.4242424242424242"],
  ["part of a word", "sha4242424242424242ff"],
])("%s is none", (_, text) => {
  expect(found(text)).toBe(0);
});

test("a number that is known to be one is found inside words too", () => {
  expect(found("x4242424242424242x", ["4242424242424242"])).toBe(1);
  expect(found("4242424242424242", ["4242424242424242"])).toBe(1);
});

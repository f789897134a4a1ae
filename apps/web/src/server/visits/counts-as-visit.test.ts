import { expect, test } from "vitest";
import { countsAsVisit } from "./counts-as-visit.ts";

const agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36";
const asked = (headers: Record<string, string>) => new Headers({ "user-agent": agent, ...headers });

test("a shopper's browser counts, signed in or not", () => {
  expect(countsAsVisit(asked({}), [])).toBe(true);
  expect(countsAsVisit(asked({ dnt: "0", "sec-gpc": "0" }), ["shopper", "courier"])).toBe(true);
});

test.each([
  ["no browser at all", { "user-agent": "" }],
  ["a crawler", { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" }],
  ["a browser without a window", { "user-agent": agent.replace("Chrome", "HeadlessChrome") }],
  ["a script", { "user-agent": "python-requests/2.32" }],
  ["Global Privacy Control", { "sec-gpc": "1" }],
  ["Do Not Track", { dnt: "1" }],
  ["a page fetched beforehand", { "sec-purpose": "prefetch;prerender" }],
  ["the same as older browsers say it", { purpose: "prefetch" }],
])("%s does not count", (_what, headers) => {
  expect(countsAsVisit(asked(headers), [])).toBe(false);
});

test.each(["seller", "operator", "moderator"] as const)("a %s does not count", (role) => {
  expect(countsAsVisit(asked({}), ["shopper", role])).toBe(false);
});

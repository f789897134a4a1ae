import { expect, test } from "vitest";
import { isCataloguePage, offlinePage } from "./kept-pages.ts";

test.each(["/en", "/ru/", "/en/p/lamp", "/ru/c/kitchen/more/abc", "/en/s/norte", "/en/new"])("%s may be kept", (path) =>
  expect(isCataloguePage(path)).toBe(true),
);

test.each([
  "/",
  "/en/cart",
  "/en/checkout/return",
  "/ru/orders/1",
  "/en/account",
  "/en/sign-in",
  "/en/search",
  "/api/trpc/cart.get",
])("%s never stays on the device", (path) => expect(isCataloguePage(path)).toBe(false));

test("the page that stands in speaks the reader's language", () => {
  expect(offlinePage("/ru/cart")).toBe("/ru/offline");
  expect(offlinePage("/")).toBe("/en/offline");
});

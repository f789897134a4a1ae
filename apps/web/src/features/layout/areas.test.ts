import { expect, test } from "vitest";
import { isPersonalArea } from "./areas.ts";

test.each(["/cart", "/checkout?step=2", "/orders/1", "/account#devices", "/sign-in", "/whatever-comes"])(
  "%s is entered by loading a document",
  (href) => expect(isPersonalArea(href)).toBe(true),
);

test.each(["/", "/p/lamp", "/c/kitchen?x=1", "/s/norte", "/new", "/search?q=lamp", "#reviews"])(
  "%s is reached without a reload",
  (href) => expect(isPersonalArea(href)).toBe(false),
);

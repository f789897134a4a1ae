import { expect, test } from "vitest";
import { entranceFor } from "./entrance-for.ts";

const away = (pathname: string, search = "", wasSignedIn = false) => entranceFor({ pathname, search }, { wasSignedIn });

test("who is not signed in comes back to where they wanted to go, filters and all", () => {
  expect(away("/ru/norte/orders", "?state=late")).toBe("/ru/sign-in?next=%2Fnorte%2Forders%3Fstate%3Dlate");
});

test("a session that has ended is said to have ended", () => {
  expect(away("/en/norte", "", true)).toBe("/en/sign-in?next=%2Fnorte&ended=1");
});

test("the front page is where everybody arrives anyway", () => {
  expect(away("/en")).toBe("/en/sign-in");
});

test.each(["/en/sign-in", "/", "/nothing"])("%s needs nobody to be signed in", (pathname) => {
  expect(away(pathname)).toBeNull();
});

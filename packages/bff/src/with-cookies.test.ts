import { expect, test } from "vitest";
import { withCookies } from "./with-cookies.ts";

test("a page is rendered with the session that its browser is about to get", () => {
  expect(withCookies("a=1; session=old", ["session=new; Path=/; HttpOnly"])).toBe("a=1; session=new");
});

test("a cookie that is cleared is gone for the page too", () => {
  expect(withCookies("a=1; session=old", ["session=; Max-Age=0"])).toBe("a=1");
  expect(withCookies(null, ["session=; Max-Age=0"])).toBe("");
});

test("values with equals signs stay whole", () => {
  expect(withCookies("a=b=c", ["d=e==; Path=/"])).toBe("a=b=c; d=e==");
});

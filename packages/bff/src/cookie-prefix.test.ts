import { expect, test } from "vitest";
import { forgottenGuestCookie, newGuest, readGuestCookie } from "./guest-cookie.ts";
import { sessionCookieName } from "./session-cookie.ts";

const secret = "s".repeat(64);
const overHttps = { secret, isSecure: true };

test("behind https no subdomain and no plain connection can set a cookie of ours", () => {
  const { cookie } = newGuest(overHttps);
  for (const each of [cookie, forgottenGuestCookie(overHttps)]) {
    expect(each).toMatch(/^__Host-souk_guest=[^;]*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/);
  }
  expect(sessionCookieName(true)).toMatch(/^__Host-/);
});

test("a cookie without the prefix is nobody's behind https", () => {
  const { id, cookie } = newGuest(overHttps);
  const [pair = ""] = cookie.split(";");
  expect(readGuestCookie(pair, overHttps)).toBe(id);
  expect(readGuestCookie(pair.replace("__Host-", ""), overHttps)).toBeNull();
});

test("over plain http, on one's own machine, there is no prefix: browsers would refuse it", () => {
  const here = { secret, isSecure: false };
  const { id, cookie } = newGuest(here);
  expect(cookie.startsWith("souk_guest=")).toBe(true);
  expect(readGuestCookie(cookie.split(";")[0] ?? "", here)).toBe(id);
  expect(sessionCookieName(false)).toBe("next-auth.session-token");
});

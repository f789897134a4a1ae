import { createHmac, timingSafeEqual } from "node:crypto";
import { isId, newId } from "@souk/ids/id";
import { parseCookies } from "./cookies.ts";

const maxAgeSeconds = 60 * 24 * 60 * 60;

/** What both cookies of a shop need to know; the session's has more. */
export interface GuestCookieSettings {
  readonly secret: string;
  /** Behind https. The name then begins with `__Host-`: no subdomain and no plain connection can put one there. */
  readonly isSecure: boolean;
}

/**
 * The guest a request belongs to, or null. The id is signed: nobody chooses the id they shop under,
 * least of all that of an account.
 */
export function readGuestCookie(header: string | null, settings: GuestCookieSettings): string | null {
  const [id, signature] = (parseCookies(header)[nameOf(settings)] ?? "").split(".");
  if (id === undefined || signature === undefined || !isId(id)) return null;
  const expected = Buffer.from(sign(id, settings));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : null;
}

/** A new guest and the `Set-Cookie` value that remembers them for 60 days. */
export function newGuest(settings: GuestCookieSettings): { id: string; cookie: string } {
  const id = newId();
  return { id, cookie: cookieOf(`${id}.${sign(id, settings)}`, maxAgeSeconds, settings) };
}

/** The `Set-Cookie` value that forgets the guest, after their cart moved to an account. */
export function forgottenGuestCookie(settings: GuestCookieSettings): string {
  return cookieOf("", 0, settings);
}

function cookieOf(value: string, ageSeconds: number, settings: GuestCookieSettings): string {
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${ageSeconds}${settings.isSecure ? "; Secure" : ""}`;
  return `${nameOf(settings)}=${value}; ${attributes}`;
}

const nameOf = ({ isSecure }: GuestCookieSettings) => `${isSecure ? "__Host-" : ""}souk_guest`;

function sign(id: string, { secret }: GuestCookieSettings): string {
  return createHmac("sha256", secret).update(`souk-guest:${id}`).digest("base64url");
}

import { createHmac, timingSafeEqual } from "node:crypto";
import { isId, newId } from "@souk/ids/id";
import { parseCookies } from "./cookies.ts";

const cookieName = "souk_guest";
const maxAgeSeconds = 60 * 24 * 60 * 60;

/**
 * The guest a request belongs to, or null. The id is signed: nobody chooses the id they shop under,
 * least of all that of an account.
 */
export function readGuestCookie(header: string | null, secret: string): string | null {
  const [id, signature] = (parseCookies(header)[cookieName] ?? "").split(".");
  if (id === undefined || signature === undefined || !isId(id)) return null;
  const expected = Buffer.from(sign(id, secret));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : null;
}

/** A new guest and the `Set-Cookie` value that remembers them for 60 days. */
export function newGuest(secret: string, isSecure: boolean): { id: string; cookie: string } {
  const id = newId();
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${isSecure ? "; Secure" : ""}`;
  return { id, cookie: `${cookieName}=${id}.${sign(id, secret)}; ${attributes}` };
}

/** The `Set-Cookie` value that forgets the guest, after their cart moved to an account. */
export function forgottenGuestCookie(isSecure: boolean): string {
  return `${cookieName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${isSecure ? "; Secure" : ""}`;
}

function sign(id: string, secret: string): string {
  return createHmac("sha256", secret).update(`souk-guest:${id}`).digest("base64url");
}

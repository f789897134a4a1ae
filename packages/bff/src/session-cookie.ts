import type { Role } from "@souk/access/principal";
import { decode, encode, type JWT } from "next-auth/jwt";
import { parseCookies } from "./cookies.ts";
import type { Session } from "./session.ts";

/** Below next-auth's own limit of 4096 with name and attributes; it names longer values `<name>.0`, `<name>.1`, …. */
const chunkLength = 3933;

export interface SessionCookieSettings {
  /** `sessionCookieName(isSecure)`. */
  readonly name: string;
  readonly secret: string;
  readonly isSecure: boolean;
  readonly maxAgeSeconds: number;
}

/**
 * Behind https only this host can set it, for all of its paths: RFC 6265bis, 4.1.3.2. Apps on one host differ by `app`: cookies
 * know no ports.
 */
export function sessionCookieName(isSecure: boolean, app = "next-auth"): string {
  return `${isSecure ? "__Host-" : ""}${app}.session-token`;
}

/** The session in next-auth's own encrypted cookie, or null when there is none or it does not open. */
export async function readSessionCookie(
  header: string | null,
  settings: SessionCookieSettings,
): Promise<Session | null> {
  const token = joinChunks(parseCookies(header), settings.name);
  if (token === "") return null;
  const jwt = await decode({ token, secret: settings.secret }).catch(() => null);
  return jwt ? sessionOf(jwt) : null;
}

/** `Set-Cookie` values that store the session; chunks of a longer one before are cleared. */
export async function sessionCookies(session: Session, settings: SessionCookieSettings): Promise<string[]> {
  const token = await encode({
    token: jwtOf(session),
    secret: settings.secret,
    maxAge: settings.maxAgeSeconds,
  });
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${settings.maxAgeSeconds}${settings.isSecure ? "; Secure" : ""}`;
  if (token.length <= chunkLength) return [`${settings.name}=${token}; ${attributes}`];
  const chunks = token.match(new RegExp(`.{1,${chunkLength}}`, "g")) ?? [];
  return chunks.map((chunk, index) => `${settings.name}.${index}=${chunk}; ${attributes}`);
}

/** `Set-Cookie` values that end the browser session. */
export function clearedSessionCookies(header: string | null, settings: SessionCookieSettings): string[] {
  return Object.keys(parseCookies(header))
    .filter((name) => name === settings.name || name.startsWith(`${settings.name}.`))
    .map((name) => `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${settings.isSecure ? "; Secure" : ""}`);
}

/** The claims next-auth keeps for us in its cookie. */
export function jwtOf(session: Session): JWT {
  return { ...session, roles: [...session.roles], sub: session.userId };
}

/** The session in the claims of next-auth's cookie, or null when they are not ours. */
export function sessionOf(jwt: JWT): Session | null {
  const { userId, sessionId, roles, accessToken, accessExpiresAt, refreshToken } = jwt;
  if (typeof userId !== "string" || typeof sessionId !== "string" || !Array.isArray(roles)) return null;
  if (typeof accessToken !== "string" || typeof refreshToken !== "string" || typeof accessExpiresAt !== "number")
    return null;
  return { userId, sessionId, roles: roles as Role[], accessToken, accessExpiresAt, refreshToken };
}

function joinChunks(cookies: Record<string, string>, name: string): string {
  const whole = cookies[name];
  if (whole !== undefined) return whole;
  let joined = "";
  for (let index = 0; ; index++) {
    const chunk = cookies[`${name}.${index}`];
    if (chunk === undefined) return joined;
    joined += chunk;
  }
}

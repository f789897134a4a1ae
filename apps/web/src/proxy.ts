import { randomBytes } from "node:crypto";
import { contentSecurityPolicy } from "@souk/bff/content-security-policy";
import { themeScript } from "@souk/ui/lib/theme-script";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "./env.ts";

/**
 * Gives every page that is rendered for one person a policy with a nonce of its own. Next reads it from the request and puts
 * the nonce on its scripts. Static pages are left out (their policy is in next.config.ts), so a new page is strict by itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const { NODE_ENV, PAYMENT_FIELDS_URL } = env();
  const policy = contentSecurityPolicy(
    { kind: "rendered", nonce, frameOrigins: PAYMENT_FIELDS_URL ? [new URL(PAYMENT_FIELDS_URL).origin] : [] },
    { inlineScripts: [themeScript], isDevelopment: NODE_ENV === "development" },
  );
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: [
    "/:locale(en|ru)/:area((?!(?:p|c|s|new|offline|missing)(?:/|$))[^/]+)",
    "/:locale(en|ru)/:area((?!(?:p|c|s|new|offline|missing)(?:/|$))[^/]+)/:rest*",
  ],
};

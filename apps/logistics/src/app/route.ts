import { preferredLocale } from "@souk/bff/preferred-locale";
import { locales } from "@/i18n/locales";

export const dynamic = "force-dynamic";

/** The console begins in the browser's language. */
export function GET(request: Request): Response {
  const locale = preferredLocale(request.headers.get("accept-language"), locales);
  const headers = { location: `/${locale}`, vary: "accept-language", "cache-control": "private, max-age=3600" };
  return new Response(null, { status: 307, headers });
}

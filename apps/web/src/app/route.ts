import { preferredLocale } from "@/i18n/preferred-locale";

export const dynamic = "force-dynamic";

/** The shop begins in the browser's language. */
export function GET(request: Request): Response {
  const locale = preferredLocale(request.headers.get("accept-language"));
  const headers = { location: `/${locale}`, vary: "accept-language", "cache-control": "private, max-age=3600" };
  return new Response(null, { status: 307, headers });
}

import { env } from "@/env";
import { locales } from "@/i18n/locales";
import { readSitemap } from "@/server/pages/sitemap";

export const dynamic = "force-dynamic";

/** The static pages, each in every language. */
export async function GET(): Promise<Response> {
  const base = env().NEXTAUTH_URL;
  const urls = (await readSitemap()).map((path) => entry(base, path));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
  return new Response(xml, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}

function entry(base: string, path: string): string {
  const links = locales.map(
    (locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${base}/${locale}${escaped(path)}"/>`,
  );
  return locales.map((locale) => `<url><loc>${base}/${locale}${escaped(path)}</loc>${links.join("")}</url>`).join("\n");
}

const escaped = (path: string) => encodeURI(path).replaceAll("&", "&amp;").replaceAll("'", "&apos;");

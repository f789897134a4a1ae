import { locales } from "../../i18n/locales.ts";

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Every path in every language, each naming the others. `base` has no slash at its end. */
export function urlSetXml(base: string, paths: readonly string[]): string {
  const urls = paths.map((path) => entry(base, path)).join("\n");
  return `${head}\n<urlset ${schema} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls}\n</urlset>\n`;
}

/** The index of as many files. */
export function sitemapIndexXml(base: string, fileCount: number): string {
  const files = Array.from({ length: fileCount }, (_, file) => `<sitemap><loc>${base}/sitemap/${file}</loc></sitemap>`);
  return `${head}\n<sitemapindex ${schema}>\n${files.join("\n")}\n</sitemapindex>\n`;
}

/** How both are answered. */
export function xmlResponse(xml: string): Response {
  return new Response(xml, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}

function entry(base: string, path: string): string {
  const address = (locale: string) => `${base}/${locale}${escaped(path)}`;
  const links = locales.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other)}"/>`);
  return locales.map((locale) => `<url><loc>${address(locale)}</loc>${links.join("")}</url>`).join("\n");
}

const escaped = (path: string) => encodeURI(path).replaceAll("&", "&amp;").replaceAll("'", "&apos;");

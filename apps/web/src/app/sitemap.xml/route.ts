import { env } from "@/env";
import { readSitemap } from "@/server/pages/sitemap";
import { sitemapIndexXml, urlSetXml, xmlResponse } from "@/server/pages/sitemap-xml";

export const dynamic = "force-dynamic";

/** The static pages, each in every language; an index where they do not fit in one file. */
export async function GET(): Promise<Response> {
  const base = env().NEXTAUTH_URL;
  const [first = [], ...others] = await readSitemap();
  return xmlResponse(others.length > 0 ? sitemapIndexXml(base, others.length + 1) : urlSetXml(base, first));
}

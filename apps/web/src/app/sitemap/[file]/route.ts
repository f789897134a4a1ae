import { env } from "@/env";
import { readSitemap } from "@/server/pages/sitemap";
import { urlSetXml, xmlResponse } from "@/server/pages/sitemap-xml";

export const dynamic = "force-dynamic";

interface RouteProps {
  readonly params: Promise<{ file: string }>;
}

/** One file of the index at /sitemap.xml. */
export async function GET(_request: Request, { params }: RouteProps): Promise<Response> {
  const { file } = await params;
  const paths = /^\d{1,3}$/.test(file) ? (await readSitemap())[Number(file)] : undefined;
  return paths ? xmlResponse(urlSetXml(env().NEXTAUTH_URL, paths)) : new Response(null, { status: 404 });
}

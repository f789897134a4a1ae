import { isDomainError } from "@souk/errors/domain-error";
import { isLocale } from "@/i18n/locales";
import { createContext } from "@/server/context";
import { printPapers, readPaperRequest } from "@/server/papers/print-papers";

interface RouteContext {
  readonly params: Promise<{ locale: string; shop: string }>;
}

const headers = { "cache-control": "private, no-store", "x-robots-tag": "noindex" };

/** Whose shop it is not, and who is no seller. */
const notTheirs: ReadonlySet<string> = new Set(["not_found", "permission_denied", "unauthenticated"]);

/** Labels or packing slips of a shop's parcels, as a PDF: `?kind=labels&order=<id>&order=<id>`, or one parcel by `&shipment=`. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { locale, shop } = await params;
  const asked = readPaperRequest(new URL(request.url).searchParams);
  if (!isLocale(locale) || !asked) return new Response(null, { status: 404, headers });
  // Refreshed tokens go out with the answer.
  const answerHeaders = new Headers(headers);
  const ctx = await createContext(request.headers, answerHeaders, locale);
  const gone = () => new Response(null, { status: 404, headers: answerHeaders });
  try {
    const file = await printPapers(ctx, { ...asked, shop }, request.signal);
    if (!file) return gone();
    answerHeaders.set("content-type", "application/pdf");
    answerHeaders.set("content-disposition", `inline; filename="souk-${asked.kind}.pdf"`);
    return new Response(new Uint8Array(file), { headers: answerHeaders });
  } catch (error) {
    if (isDomainError(error) && notTheirs.has(error.kind)) return gone();
    ctx.logBug(error, "papers");
    return new Response(null, { status: 503, headers: answerHeaders });
  }
}

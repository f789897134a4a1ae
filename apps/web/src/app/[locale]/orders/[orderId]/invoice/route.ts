import { isDomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { isLocale } from "@/i18n/locales";
import { createContext } from "@/server/context";
import { readInvoice } from "@/server/invoice/read-invoice";
import { renderInvoice } from "@/server/invoice/render-invoice";

interface RouteContext {
  readonly params: Promise<{ locale: string; orderId: string }>;
}

const headers = { "cache-control": "private, no-store", "x-robots-tag": "noindex" };

/** Whose order it is not, and who is no shopper. */
const notTheirs: ReadonlySet<string> = new Set(["not_found", "permission_denied"]);

/** The invoice of an order of the account or the guest who asks; anybody else's is not found. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { locale, orderId } = await params;
  if (!isLocale(locale) || !z.uuid().safeParse(orderId).success) return new Response(null, { status: 404, headers });
  // Refreshed tokens go out with the answer.
  const answerHeaders = new Headers(headers);
  const ctx = await createContext(request.headers, answerHeaders, locale);
  try {
    const invoice = await readInvoice(ctx, orderId, request.signal);
    if (!invoice) return new Response(null, { status: 404, headers: answerHeaders });
    const file = new Uint8Array(await renderInvoice(invoice));
    answerHeaders.set("content-type", "application/pdf");
    answerHeaders.set("content-disposition", `inline; filename="souk-${invoice.number}.pdf"`);
    return new Response(file, { headers: answerHeaders });
  } catch (error) {
    if (isDomainError(error) && notTheirs.has(error.kind))
      return new Response(null, { status: 404, headers: answerHeaders });
    ctx.logBug(error, "invoice");
    return new Response(null, { status: 503, headers: answerHeaders });
  }
}

import { isDomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { asUser, createContext } from "@/server/context";
import { month } from "@/server/routers/money/month";
import { printStatement } from "@/server/statement/print-statement";
import { mostLines } from "@/server/statement/read-statement";
import { statementCsv } from "@/server/statement/statement-csv";
import { streamText } from "@/server/stream-text";

interface RouteContext {
  readonly params: Promise<{ locale: string; shop: string }>;
}

const query = z.object({
  month,
  currency: z.string().regex(/^[A-Z]{3}$/),
  format: z.enum(["csv", "pdf"]).default("csv"),
});
const headers = { "cache-control": "private, no-store", "x-robots-tag": "noindex" };

/** A month's statement of a shop of the one who asks, as CSV, page by page as it is read, or as PDF; anybody else's is not found. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { locale, shop: slug } = await params;
  const answerHeaders = new Headers(headers);
  const notFound = () => {
    answerHeaders.delete("content-disposition");
    return new Response(null, { status: 404, headers: answerHeaders });
  };
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return notFound();
  const ctx = await createContext(request.headers, answerHeaders, locale);
  const shop = (await ctx.myShops()).find((each) => each.slug === slug);
  if (!ctx.session || !shop) return notFound();
  const { month: of, currency: currencyCode, format } = asked.data;
  const call = asUser(ctx.session);
  answerHeaders.set("content-disposition", `attachment; filename="souk-${slug}-${of}-${currencyCode}.${format}"`);
  try {
    if (format === "pdf") {
      const options = { ...call, signal: request.signal };
      const about = { shop, currencyCode, month: of, locale: ctx.locale, call: options };
      const file = await printStatement(ctx.clients.payout, about);
      answerHeaders.set("content-type", "application/pdf");
      return file ? new Response(new Uint8Array(file), { headers: answerHeaders }) : tooLong(answerHeaders);
    }
    const lines = statementCsv(ctx.clients.payout, {
      ...{ sellerId: shop.id, currencyCode, month: of, call },
      signal: request.signal,
    });
    // The first page is read before anything is answered: what is refused is refused with a status.
    const first = await lines.next();
    answerHeaders.set("content-type", "text/csv; charset=utf-8");
    return new Response(streamText(first.value ?? "", lines), { headers: answerHeaders });
  } catch (error) {
    if (isDomainError(error) && error.kind === "not_found") return notFound();
    ctx.logBug(error, "statement");
    answerHeaders.delete("content-disposition");
    return new Response(null, { status: 503, headers: answerHeaders });
  }
}

/** Thousands of lines are for a spreadsheet. */
function tooLong(headers: Headers): Response {
  headers.delete("content-disposition");
  headers.set("content-type", "text/plain; charset=utf-8");
  return new Response(`More than ${mostLines} lines: take the CSV.`, { status: 422, headers });
}

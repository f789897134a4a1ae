import { isDomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { asUser, createContext } from "@/server/context";
import { month } from "@/server/routers/money/month";
import { statementCsv } from "@/server/statement/statement-csv";
import { streamText } from "@/server/stream-text";

interface RouteContext {
  readonly params: Promise<{ locale: string; shop: string }>;
}

const query = z.object({ month, currency: z.string().regex(/^[A-Z]{3}$/) });
const headers = { "cache-control": "private, no-store", "x-robots-tag": "noindex" };

/** A month's statement of a shop of the one who asks, as CSV, page by page as it is read; anybody else's is not found. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { locale, shop: slug } = await params;
  const answerHeaders = new Headers(headers);
  const notFound = () => new Response(null, { status: 404, headers: answerHeaders });
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return notFound();
  const ctx = await createContext(request.headers, answerHeaders, locale);
  const shop = (await ctx.myShops()).find((each) => each.slug === slug);
  if (!ctx.session || !shop) return notFound();
  const { month: of, currency: currencyCode } = asked.data;
  try {
    const lines = statementCsv(ctx.clients.payout, {
      ...{ sellerId: shop.id, currencyCode, month: of, call: asUser(ctx.session) },
      signal: request.signal,
    });
    // The first page is read before anything is answered: what is refused is refused with a status.
    const first = await lines.next();
    answerHeaders.set("content-type", "text/csv; charset=utf-8");
    answerHeaders.set("content-disposition", `attachment; filename="souk-${slug}-${of}-${currencyCode}.csv"`);
    return new Response(streamText(first.value ?? "", lines), { headers: answerHeaders });
  } catch (error) {
    if (isDomainError(error) && error.kind === "not_found") return notFound();
    ctx.logBug(error, "statement");
    return new Response(null, { status: 503, headers: answerHeaders });
  }
}

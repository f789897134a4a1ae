import { isDomainError } from "@souk/errors/domain-error";
import { asUser, createContext } from "@/server/context";
import { seriesCsv } from "@/server/numbers/series-csv";
import { daysOf, periodInput } from "@/server/routers/numbers/period";

interface RouteContext {
  readonly params: Promise<{ locale: string; shop: string }>;
}

const headers = { "cache-control": "private, no-store", "x-robots-tag": "noindex" };

/** What is in the chart, day by day, as CSV; anybody else's is not found. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { locale, shop: slug } = await params;
  const answerHeaders = new Headers(headers);
  const notFound = () => new Response(null, { status: 404, headers: answerHeaders });
  const asked = periodInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success || asked.data.currency === "") return notFound();
  const ctx = await createContext(request.headers, answerHeaders, locale);
  const shop = (await ctx.myShops()).find((each) => each.slug === slug);
  if (!ctx.session || !shop) return notFound();
  const period = daysOf(asked.data);
  const currencyCode = asked.data.currency;
  try {
    const csv = await seriesCsv(ctx.clients.numbers, {
      ...{ sellerId: shop.id, period, currencyCode, call: asUser(ctx.session), signal: request.signal },
    });
    answerHeaders.set("content-type", "text/csv; charset=utf-8");
    const name = `souk-${slug}-${period.from}-${period.until}-${currencyCode}.csv`;
    answerHeaders.set("content-disposition", `attachment; filename="${name}"`);
    return new Response(csv, { headers: answerHeaders });
  } catch (error) {
    if (isDomainError(error) && (error.kind === "not_found" || error.kind === "invalid")) return notFound();
    ctx.logBug(error, "numbers");
    return new Response(null, { status: 503, headers: answerHeaders });
  }
}

import { isDomainError } from "@souk/errors/domain-error";
import { asUser, createContext } from "@/server/context";
import { exportStock } from "@/server/stock-csv/export-stock";
import { streamText } from "@/server/stream-text";

interface RouteContext {
  readonly params: Promise<{ locale: string; shop: string }>;
}

const headers = { "cache-control": "private, no-store", "x-robots-tag": "noindex" };

/** Stock and prices of a shop of the one who asks, as CSV, page by page as they are read; anybody else's is not found. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { locale, shop: slug } = await params;
  const answerHeaders = new Headers(headers);
  const notFound = () => new Response(null, { status: 404, headers: answerHeaders });
  const ctx = await createContext(request.headers, answerHeaders, locale);
  const shop = (await ctx.myShops()).find((each) => each.slug === slug);
  if (!ctx.session || !shop) return notFound();
  const call = asUser(ctx.session);
  try {
    const { locations } = await ctx.clients.ownShop.getShop({ sellerId: shop.id }, call);
    const locationNames = new Map(locations.map(({ id, name }) => [id, name]));
    const asked = { sellerId: shop.id, locationNames, call, signal: request.signal };
    const lines = exportStock(ctx.clients, asked);
    const first = await lines.next();
    const day = new Date().toISOString().slice(0, 10);
    answerHeaders.set("content-type", "text/csv; charset=utf-8");
    answerHeaders.set("content-disposition", `attachment; filename="souk-${slug}-stock-${day}.csv"`);
    return new Response(streamText(first.value ?? "", lines), { headers: answerHeaders });
  } catch (error) {
    if (isDomainError(error) && error.kind === "not_found") return notFound();
    ctx.logBug(error, "stock csv");
    return new Response(null, { status: 503, headers: answerHeaders });
  }
}

import { download } from "@/server/imports/download";
import { exportProducts } from "@/server/imports/export-products";

interface RouteContext {
  readonly params: Promise<{ locale: string; shop: string }>;
}

/** Everything that a shop owns or offers, as a file that the import reads again. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const place = await params;
  const format = new URL(request.url).searchParams.get("format") === "jsonl" ? "jsonl" : "csv";
  return download(request, place, async ({ ctx, shop, call }) => {
    const day = new Date().toISOString().slice(0, 10);
    const asked = { sellerId: shop.id, format, call: { ...call, signal: request.signal } } as const;
    const type = format === "jsonl" ? "application/jsonl" : "text/csv";
    return { name: `souk-${shop.slug}-products-${day}.${format}`, type, lines: exportProducts(ctx.clients, asked) };
  });
}

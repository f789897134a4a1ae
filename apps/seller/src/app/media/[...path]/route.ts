import { env } from "@/env";

const timeoutMs = 10_000;
const passedOn = ["content-type", "content-length", "cache-control", "etag", "last-modified"];

interface Params {
  params: Promise<{ path: string[] }>;
}

/** Pictures of the product service on this app's own origin; a CDN in front keeps them for ever. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const path = (await params).path.map(encodeURIComponent).join("/");
  const etag = request.headers.get("if-none-match");
  const upstream = await fetch(`${env().PRODUCT_SERVICE_URL}/media/${path}`, {
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]),
    headers: etag ? { "if-none-match": etag } : {},
    cache: "no-store",
  }).catch(() => null);
  if (!upstream) return new Response(null, { status: 502, headers: { "cache-control": "no-store" } });
  const headers = new Headers();
  for (const name of passedOn) {
    const value = upstream.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(upstream.body, { status: upstream.status, headers });
}

import { requireSameOrigin } from "@souk/bff/same-origin";
import { DomainError } from "@souk/errors/domain-error";
import { refusal } from "@/server/catalogue/upload-refusal";
import { createContext } from "@/server/context";
import { ownShop } from "@/server/imports/own-shop";
import { sendFile } from "@/server/imports/send-file";

interface RouteContext {
  readonly params: Promise<{ locale: string; shop: string }>;
}

/** A file of products as the bytes of the request, handed on while it comes; a browser shows how far it is. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  const { locale, shop: slug } = await params;
  const headers = new Headers({ "cache-control": "private, no-store" });
  const ctx = await createContext(request.headers, headers, locale);
  try {
    requireSameOrigin(ctx.headers);
    const { shop, call } = await ownShop(ctx, slug);
    const fileName = (new URL(request.url).searchParams.get("name") ?? "").slice(0, 255) || "products";
    const sizeBytes = Number(request.headers.get("content-length") ?? 0);
    if (!request.body || !(sizeBytes > 0)) throw new DomainError("invalid", "FILE_EMPTY", "The file is empty.");
    const upload = { sellerId: shop.id, fileName, sizeBytes, content: request.body };
    return Response.json({ id: await sendFile(ctx.clients, upload, { ...call, signal: request.signal }) }, { headers });
  } catch (error) {
    const { status, body } = refusal(error);
    if (status >= 500) ctx.logBug(error, "products/import");
    return Response.json(body, { status, headers });
  }
}

import { readUpload } from "@/server/catalogue/read-upload";
import { storePicture } from "@/server/catalogue/store-picture";
import { refusal } from "@/server/catalogue/upload-refusal";
import { createContext } from "@/server/context";

interface RouteContext {
  readonly params: Promise<{ locale: string; shop: string }>;
}

/** A picture for a product of the shop, as the bytes of the request; a route of its own because a browser shows how far it is. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  const { locale, shop } = await params;
  // Refreshed tokens go out with the answer.
  const headers = new Headers({ "cache-control": "private, no-store" });
  const ctx = await createContext(request.headers, headers, locale);
  try {
    const media = await storePicture(ctx, { shop, content: await readUpload(request) }, request.signal);
    return Response.json(media, { headers });
  } catch (error) {
    const { status, body } = refusal(error);
    if (status >= 500) ctx.logBug(error, "products/media");
    return Response.json(body, { status, headers });
  }
}

import "server-only";
import { refusal } from "../catalogue/upload-refusal.ts";
import { createContext } from "../context.ts";
import { streamText } from "../stream-text.ts";
import { ownShop } from "./own-shop.ts";

type Own = Awaited<ReturnType<typeof ownShop>> & { readonly ctx: Awaited<ReturnType<typeof createContext>> };

interface File {
  readonly name: string;
  readonly type: string;
  readonly lines: AsyncGenerator<string, undefined>;
}

/** A file of a shop of the one who asks, written as it is read; anybody else's is not found. */
export async function download(
  request: Request,
  { locale, shop }: { readonly locale: string; readonly shop: string },
  open: (own: Own) => Promise<File>,
): Promise<Response> {
  const headers = new Headers({ "cache-control": "private, no-store", "x-robots-tag": "noindex" });
  const ctx = await createContext(request.headers, headers, locale);
  try {
    const { name, type, lines } = await open({ ...(await ownShop(ctx, shop)), ctx });
    const first = await lines.next();
    headers.set("content-type", `${type}; charset=utf-8`);
    headers.set("content-disposition", `attachment; filename="${name}"`);
    return new Response(streamText(first.value ?? "", lines), { headers });
  } catch (error) {
    const { status } = refusal(error);
    if (status >= 500) ctx.logBug(error, "download");
    return new Response(null, { status: status === 401 ? 404 : status, headers });
  }
}

import "server-only";
import { requireSameOrigin } from "@souk/bff/same-origin";
import { DomainError } from "@souk/errors/domain-error";
import { asUser, type Context } from "../context.ts";
import { type MediaContent, mediaContent } from "../routers/catalogue/content-view.ts";

interface Upload {
  readonly shop: string;
  readonly content: Uint8Array;
}

const timeoutMs = 30_000;

/** Stores a picture in the name of a member of the shop; what it is, the service looks at itself. */
export async function storePicture(
  ctx: Context,
  { shop, content }: Upload,
  signal: AbortSignal,
): Promise<MediaContent> {
  requireSameOrigin(ctx.headers);
  if (!ctx.session) throw new DomainError("unauthenticated", "SIGN_IN_REQUIRED", "Sign in to do this.");
  if (!(await ctx.myShops()).some(({ slug }) => slug === shop))
    throw new DomainError("not_found", "SHOP_NOT_FOUND", "There is no such shop of yours.");
  const { media } = await ctx.clients.product.uploadMedia({ content }, { ...asUser(ctx.session), signal, timeoutMs });
  if (!media) throw new DomainError("unavailable", "MEDIA_BUSY", "Too many pictures at once; try again.");
  return mediaContent(media);
}

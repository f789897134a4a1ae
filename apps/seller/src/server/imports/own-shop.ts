import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { asUser, type Context } from "../context.ts";

/** The shop of the one who asks, and how to ask in their name. Throws SIGN_IN_REQUIRED or SHOP_NOT_FOUND. */
export async function ownShop(ctx: Context, slug: string) {
  if (!ctx.session) throw new DomainError("unauthenticated", "SIGN_IN_REQUIRED", "Sign in to do this.");
  const shop = (await ctx.myShops()).find((each) => each.slug === slug);
  if (!shop) throw new DomainError("not_found", "SHOP_NOT_FOUND", "There is no such shop of yours.");
  return { shop, call: asUser(ctx.session) };
}

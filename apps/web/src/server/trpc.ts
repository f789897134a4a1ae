import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { createBff } from "@souk/bff/trpc";
import { asShopper, type Context } from "./context.ts";

export const { router, publicProcedure, signedInProcedure } = createBff<Context>();

/** Who shops: an account or a guest, with the options that say so to an upstream. */
export interface Shopper {
  readonly id: string;
  readonly isGuest: boolean;
  readonly call: CallOptions;
}

/** For reads: `shopper` is null for somebody who has not put anything anywhere yet. */
export const maybeShopperProcedure = publicProcedure
  .meta({ callers: "shoppers" })
  .use(async ({ ctx, next }) => next({ ctx: { shopper: await shopperOf(ctx, ctx.guestId) } }));

/** For changes: a new visitor becomes a guest here. */
export const shopperProcedure = publicProcedure.meta({ callers: "shoppers" }).use(async ({ ctx, next }) => {
  const shopper = await shopperOf(ctx, ctx.guestId ?? (ctx.session ? null : (ctx.becomeGuest?.() ?? null)));
  if (!shopper) throw new Error("a shopper procedure was called where no cookie can be set");
  return next({ ctx: { shopper } });
});

/** For what only an account has. */
export const accountProcedure = signedInProcedure.use(async ({ ctx, next }) =>
  next({ ctx: { call: await asShopper({ session: ctx.session }) } }),
);

async function shopperOf(ctx: Context, guestId: string | null): Promise<Shopper | null> {
  if (ctx.session) return { id: ctx.session.userId, isGuest: false, call: await asShopper({ session: ctx.session }) };
  return guestId === null ? null : { id: guestId, isGuest: true, call: await asShopper({ guestId }) };
}

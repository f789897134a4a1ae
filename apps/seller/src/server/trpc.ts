import "server-only";
import type { Role } from "@souk/access/principal";
import { createBff } from "@souk/bff/trpc";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { asUser, type Context } from "./context.ts";

// Nothing here is for everyone, so the procedure that is does not leave this file.
const { router, signedInProcedure } = createBff<Context>();

export { router };

/** For whoever is signed in, whatever they may do: who they are, and which shops are theirs. */
export const accountProcedure = signedInProcedure.use(({ ctx, next }) => next({ ctx: { call: asUser(ctx.session) } }));

/** Nobody learns what a procedure takes who may not call it: the role comes before the input. */
function roleProcedure(roles: readonly Role[], callers: "sellers" | "operators" | "moderators") {
  return accountProcedure.meta({ callers }).use(({ ctx, next }) => {
    if (!roles.some((role) => ctx.session.roles.includes(role)))
      throw new DomainError("permission_denied", "NOT_ALLOWED", "This account may not do this.");
    return next();
  });
}

/**
 * For members of a shop, which the input names: `ctx.shop` is theirs, with the role they have in it. Somebody else's shop is
 * NOT_FOUND. Whether the thing asked for belongs to it, and what this role may do, the services decide.
 */
export const sellerProcedure = roleProcedure(["seller"], "sellers")
  .input(z.object({ shop: z.string().min(1).max(120) }))
  .use(async ({ ctx, input, next }) => {
    const shop = (await ctx.myShops()).find(({ slug }) => slug === input.shop);
    if (!shop) throw new DomainError("not_found", "SHOP_NOT_FOUND", "There is no such shop of yours.");
    return next({ ctx: { shop } });
  });

/** For operators of the marketplace. */
export const operatorProcedure = roleProcedure(["operator"], "operators");

/** For whoever decides what sellers may show: moderators, and operators too. */
export const moderatorProcedure = roleProcedure(["moderator", "operator"], "moderators");

import "server-only";
import type { Role } from "@souk/access/principal";
import { createBff } from "@souk/bff/trpc";
import { DomainError } from "@souk/errors/domain-error";
import { asUser, type Context } from "./context.ts";

// Nothing here is for everyone, so the procedure that is does not leave this file.
const { router, signedInProcedure } = createBff<Context>();

export { router };

/** For whoever is signed in: who they are. */
export const accountProcedure = signedInProcedure.use(({ ctx, next }) => next({ ctx: { call: asUser(ctx.session) } }));

/** Nobody learns what a procedure takes who may not call it: the role comes before the input. */
function roleProcedure(role: Role, callers: "couriers" | "dispatchers") {
  return accountProcedure.meta({ callers }).use(({ ctx, next }) => {
    if (!ctx.session.roles.includes(role))
      throw new DomainError("permission_denied", "NOT_ALLOWED", "This account may not do this.");
    return next();
  });
}

/** For couriers. Whose run, stop or offer it is, the logistics service decides: another's is NOT_FOUND. */
export const courierProcedure = roleProcedure("courier", "couriers");

/** For dispatchers. Which zones are theirs, the logistics service decides. */
export const dispatcherProcedure = roleProcedure("dispatcher", "dispatchers");

import "server-only";
import { accountProcedure } from "../trpc.ts";

/** Who is signed in; a name or address that cannot be had now is null. */
export interface MeView {
  readonly userId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly isCourier: boolean;
  readonly isDispatcher: boolean;
}

export const me = accountProcedure.query(async ({ ctx, signal }): Promise<MeView> => {
  const { userId, roles } = ctx.session;
  const options = { ...ctx.call, ...(signal && { signal }) };
  const { profile } = await ctx.clients.user.getProfile({}, options).catch((error: unknown) => {
    ctx.logBug(error, "me: profile");
    return { profile: undefined };
  });
  return {
    userId,
    name: profile?.displayName || null,
    email: profile?.email || null,
    isCourier: roles.includes("courier"),
    isDispatcher: roles.includes("dispatcher"),
  };
});

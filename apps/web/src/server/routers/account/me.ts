import "server-only";
import { asShopper } from "../../context.ts";
import { publicProcedure } from "../../trpc.ts";

/** Null when nobody is signed in; a name or address that cannot be had now is null. */
export interface MeView {
  readonly name: string | null;
  readonly email: string | null;
}

export const me = publicProcedure.query(async ({ ctx, signal }): Promise<MeView | null> => {
  if (!ctx.session) return null;
  try {
    const options = { ...(await asShopper({ session: ctx.session })), ...(signal && { signal }) };
    const { profile } = await ctx.clients.user.getProfile({}, options);
    return { name: profile?.displayName || null, email: profile?.email || null };
  } catch (error) {
    ctx.logBug(error, "account.me: profile");
    return { name: null, email: null };
  }
});

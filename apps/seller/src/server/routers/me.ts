import "server-only";
import type { MyShop } from "../memberships.ts";
import { accountProcedure } from "../trpc.ts";

/** Who is signed in; a name or address that cannot be had now is null. */
export interface MeView {
  readonly name: string | null;
  readonly email: string | null;
  readonly isSeller: boolean;
  readonly isOperator: boolean;
  /** May decide what sellers show; operators may too. */
  readonly isModerator: boolean;
  readonly shops: readonly MyShop[];
}

export const me = accountProcedure.query(async ({ ctx, signal }): Promise<MeView> => {
  const { roles } = ctx.session;
  const asked = ctx.clients.user.getProfile({}, { ...ctx.call, ...(signal && { signal }) }).catch((error: unknown) => {
    ctx.logBug(error, "me: profile");
    return { profile: undefined };
  });
  const [{ profile }, shops] = await Promise.all([asked, ctx.myShops()]);
  return {
    name: profile?.displayName || null,
    email: profile?.email || null,
    isSeller: roles.includes("seller"),
    isOperator: roles.includes("operator"),
    isModerator: roles.includes("moderator") || roles.includes("operator"),
    shops,
  };
});

import "server-only";
import { isLocale, type Locale } from "@/i18n/locales";
import { accountProcedure } from "../../trpc.ts";

export interface ProfileView {
  readonly name: string;
  readonly email: string;
  /** In which mails are written. */
  readonly locale: Locale;
}

export const profile = accountProcedure.query(async ({ ctx, signal }): Promise<ProfileView> => {
  const { profile } = await ctx.clients.user.getProfile({}, { ...ctx.call, ...(signal && { signal }) });
  const locale = profile?.locale;
  return {
    name: profile?.displayName ?? "",
    email: profile?.email ?? "",
    locale: isLocale(locale) ? locale : ctx.locale,
  };
});

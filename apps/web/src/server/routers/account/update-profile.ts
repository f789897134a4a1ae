import "server-only";
import { z } from "zod";
import { locales } from "@/i18n/locales";
import { accountProcedure } from "../../trpc.ts";

const input = z.object({
  requestId: z.uuid(),
  name: z.string().trim().min(1).max(120),
  locale: z.enum(locales),
});

/** Name and language; the e-mail address changes by a confirmation only. */
export const updateProfile = accountProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const { requestId, name, locale } = input;
  await ctx.clients.user.updateProfile(
    { requestId, displayName: name, email: "", locale },
    { ...ctx.call, ...(signal && { signal }) },
  );
});

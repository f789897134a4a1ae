import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";
import { preferencesView } from "./preferences-view.ts";

const input = z.object({ keepsRecentlyViewed: z.boolean() });

export const updatePreferences = accountProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const { preferences } = await ctx.clients.user.updatePreferences(
    { preferences: { keepsRecentlyViewed: input.keepsRecentlyViewed } },
    { ...ctx.call, ...(signal && { signal }) },
  );
  return preferencesView(preferences);
});

import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../../trpc.ts";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = z.object({ from: clock, until: clock, timeZone: z.string().min(1).max(64) });

/** Null ends them. */
export const setQuietHours = accountProcedure
  .input(z.object({ quietHours: hours.nullable() }))
  .mutation(async ({ ctx, input: { quietHours }, signal }): Promise<void> => {
    await ctx.clients.user.updateQuietHours(quietHours === null ? {} : { quietHours }, {
      ...ctx.call,
      ...(signal && { signal }),
    });
  });

import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../../trpc.ts";
import { phoneView } from "./view.ts";

const input = z.object({ code: z.string().regex(/^\d{6}$/) });

/** By the code that was sent to it. */
export const confirmPhone = accountProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const { phone } = await ctx.clients.user.confirmPhone(input, { ...ctx.call, ...(signal && { signal }) });
  return phoneView(phone);
});

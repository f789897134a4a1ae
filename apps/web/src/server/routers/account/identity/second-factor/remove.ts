import "server-only";
import { z } from "zod";
import { clientKeyOf } from "../../../../client-address.ts";
import { rateLimits } from "../../../../rate-limits.ts";
import { accountProcedure } from "../../../../trpc.ts";
import { codeInput } from "./code-input.ts";

export const removeSecondFactor = accountProcedure
  .input(codeInput.extend({ password: z.string().max(200) }))
  .mutation(async ({ ctx, input, signal }) => {
    await rateLimits().signIn(ctx.clientAddress);
    const request = { ...input, clientKey: clientKeyOf(ctx.clientAddress) };
    await ctx.clients.auth.removeSecondFactor(request, { ...ctx.call, ...(signal && { signal }) });
  });

import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../../trpc.ts";
import { phoneView } from "./view.ts";

const input = z.object({ requestId: z.uuid(), number: z.string().min(1).max(32) });

/** Keeps the number and has a code sent to it; the same number again sends another code. */
export const savePhone = accountProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const { phone } = await ctx.clients.user.savePhone(input, { ...ctx.call, ...(signal && { signal }) });
  return phoneView(phone);
});

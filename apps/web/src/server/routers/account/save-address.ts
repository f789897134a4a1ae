import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";
import { addressInput } from "./address-input.ts";

const input = z.object({
  requestId: z.uuid(),
  address: addressInput.extend({ id: z.union([z.uuid(), z.literal("")]), isDefault: z.boolean() }),
});

/** Creates an address, or replaces the one of that id. */
export const saveAddress = accountProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  const { address } = await ctx.clients.user.saveAddress(input, { ...ctx.call, ...(signal && { signal }) });
  return { id: address?.id ?? "" };
});

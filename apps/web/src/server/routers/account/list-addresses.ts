import "server-only";
import { accountProcedure } from "../../trpc.ts";
import { addressView, type SavedAddressView } from "./address-view.ts";

/** The default first, then newest first. */
export const listAddresses = accountProcedure.query(async ({ ctx, signal }): Promise<SavedAddressView[]> => {
  const { addresses } = await ctx.clients.user.listAddresses({}, { ...ctx.call, ...(signal && { signal }) });
  return addresses.map((address) => ({ ...addressView(address), id: address.id, isDefault: address.isDefault }));
});

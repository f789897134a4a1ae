import "server-only";
import { ListOrdersRequest_Filter as Filter } from "@souk/contracts/order/v1/order_service";
import { accountProcedure } from "../../trpc.ts";

export interface ClosingView {
  /** Orders that are still on their way keep an account open. */
  readonly openOrders: readonly { readonly id: string; readonly number: string }[];
  /** False for who only ever came from another provider. */
  readonly hasPassword: boolean;
}

/** What stands between an account and its deletion. */
export const closing = accountProcedure.query(async ({ ctx, signal }): Promise<ClosingView> => {
  const call = { ...ctx.call, ...(signal && { signal }) };
  const [{ orders }, { state }] = await Promise.all([
    ctx.clients.order.listOrders({ filter: Filter.OPEN, pageSize: 5 }, call),
    ctx.clients.auth.getSignInState({}, call),
  ]);
  return { openOrders: orders.map(({ id, number }) => ({ id, number })), hasPassword: state?.hasPassword ?? true };
});

import "server-only";
import { clearedSessionCookies } from "@souk/bff/session-cookie";
import { ListOrdersRequest_Filter as Filter } from "@souk/contracts/order/v1/order_service";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { clientKeyOf } from "../../client-address.ts";
import { rateLimits } from "../../rate-limits.ts";
import { sessionSettings } from "../../session-settings.ts";
import { accountProcedure } from "../../trpc.ts";

/** Deletes the account for good; the services forget what they keep of it when they hear so. */
export const deleteAccount = accountProcedure
  .input(z.object({ password: z.string().max(200) }))
  .mutation(async ({ ctx, input, signal }) => {
    await rateLimits().signIn(ctx.clientAddress);
    const call = { ...ctx.call, ...(signal && { signal }) };
    const { orders } = await ctx.clients.order.listOrders({ filter: Filter.OPEN, pageSize: 1 }, call);
    if (orders.length > 0) {
      throw new DomainError("failed_precondition", "ORDERS_OPEN", "An account with an order on its way stays open.");
    }
    const clientKey = clientKeyOf(ctx.clientAddress);
    await ctx.clients.auth.deleteAccount({ password: input.password, clientKey }, call);
    for (const cookie of clearedSessionCookies(ctx.headers.get("cookie"), sessionSettings())) ctx.setCookie(cookie);
  });

import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { type DeskOrderRow, orderRows } from "./order-rows.ts";

const pageSize = 100;

/** The latest orders of a whole address of e-mail. A mutation, for what is personal stays out of addresses and their logs. */
export const findByEmail = operatorProcedure
  .input(z.object({ email: z.string().trim().min(3).max(254) }))
  .mutation(async ({ ctx, input: { email } }): Promise<{ rows: DeskOrderRow[] }> => {
    const { orders } = await ctx.clients.orderDesk.searchOrders({ email, pageSize }, ctx.call);
    return { rows: await orderRows(ctx.clients, orders, { options: ctx.call, locale: ctx.locale }) };
  });

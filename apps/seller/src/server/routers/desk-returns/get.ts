import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { namesOf } from "../desk-orders/names-of.ts";
import { type DeskReturnView, deskReturnView } from "./desk-return-view.ts";

/** A return of an order, whosever it is. */
export const get = operatorProcedure
  .input(z.object({ orderId: z.uuid(), returnId: z.uuid() }))
  .query(async ({ ctx, input: { orderId, returnId }, signal }): Promise<DeskReturnView> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    const { returns } = await ctx.clients.returns.getOrderReturns({ orderId }, options);
    const found = returns.find(({ id }) => id === returnId);
    if (!found) throw new DomainError("not_found", "RETURN_NOT_FOUND", "There is no such return.");
    return deskReturnView(found, await namesOf(ctx.clients, [found.sellerId], options), ctx.locale);
  });

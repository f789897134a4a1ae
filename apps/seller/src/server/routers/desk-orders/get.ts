import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { isDomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import type { Clients } from "../../clients.ts";
import { operatorProcedure } from "../../trpc.ts";
import { namesOf } from "./names-of.ts";
import { type DeskOrderView, deskOrderView } from "./order-view.ts";

/** An order with its money: what it is, what of it is whose, and what was done about it. */
export const get = operatorProcedure
  .input(z.object({ orderId: z.uuid() }))
  .query(async ({ ctx, input: { orderId }, signal }): Promise<DeskOrderView> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    const { clients, locale } = ctx;
    const [{ order }, money, entries, checkoutId] = await Promise.all([
      clients.order.getOrder({ orderId }, options),
      absentAsNull(clients.payment.inspectPayment({ orderId }, options)),
      clients.payment.listLedgerEntries({ orderId, pageSize: 100 }, options),
      checkoutOf(clients, orderId, options),
    ]);
    if (!order) throw new Error(`order ${orderId} was answered without itself`);
    const nameOf = await namesOf(
      clients,
      order.sellerOrders.map(({ sellerId }) => sellerId),
      options,
    );
    return deskOrderView({ order, money, entries: entries.entries, checkoutId, nameOf }, locale);
  });

/** Imported orders have no payment here. */
async function absentAsNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  return answer.catch((error: unknown) => {
    if (isDomainError(error) && error.kind === "not_found") return null;
    throw error;
  });
}

/** The run that it came from; a page without it is better than none. */
async function checkoutOf({ checkout }: Clients, orderId: string, options: CallOptions): Promise<string | null> {
  try {
    const { checkouts } = await checkout.listCheckouts({ orderId, pageSize: 1 }, options);
    return checkouts[0]?.id ?? null;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}

import "server-only";
import { changesOf } from "@souk/bff/live/follow";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { orderNews } from "../../live/news-of-this-process.ts";
import { maybeShopperProcedure } from "../../trpc.ts";

const input = z.object({ orderId: z.uuid(), lastEventId: z.string().max(100).nullish() });

/**
 * Says that an order of the account or the guest has changed; what of it is read with the queries. Whoever comes back with the
 * id of what was heard last hears at once whether there was anything since.
 */
export const follow = maybeShopperProcedure.input(input).subscription(async ({ ctx, input, signal }) => {
  if (!ctx.shopper) throw new DomainError("not_found", "ORDER_NOT_FOUND", "There is no such order.");
  const { orderId, lastEventId } = input;
  await ctx.clients.order.getOrder({ orderId }, { ...ctx.shopper.call, ...(signal && { signal }) });
  const news = orderNews();
  if (!news) throw new DomainError("unavailable", "LIVE_UNAVAILABLE", "Ask from time to time instead.");
  news.requireRoom(ctx.shopper.id);
  return changesOf(news, { ids: [orderId], followerId: ctx.shopper.id, lastEventId, signal });
});

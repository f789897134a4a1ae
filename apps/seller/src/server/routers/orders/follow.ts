import "server-only";
import { changesOf } from "@souk/bff/live/follow";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { shopNews } from "../../live/news-of-this-process.ts";
import { sellerProcedure } from "../../trpc.ts";

const input = z.object({ lastEventId: z.string().max(100).nullish() });

/**
 * Says that something happened to an order of the shop; what of it is read with the queries. Whoever comes back with the id of
 * what was heard last hears at once whether there was anything since.
 */
export const follow = sellerProcedure.input(input).subscription(async ({ ctx, input, signal }) => {
  // Refuses whoever may not see orders.
  await ctx.clients.fulfilment.countFulfilments({ sellerId: ctx.shop.id }, { ...ctx.call, ...(signal && { signal }) });
  const news = shopNews();
  if (!news) throw new DomainError("unavailable", "LIVE_UNAVAILABLE", "Ask from time to time instead.");
  news.requireRoom(ctx.session.userId);
  return changesOf(news, {
    ids: [ctx.shop.id],
    followerId: ctx.session.userId,
    lastEventId: input.lastEventId,
    signal,
  });
});

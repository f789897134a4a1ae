import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { tracked } from "@trpc/server";
import { z } from "zod";
import { orderNews } from "../../live/news-of-this-process.ts";
import type { OrderNews } from "../../live/order-news.ts";
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
  return changes(news, { orderId, followerId: ctx.shopper.id, lastEventId, signal });
});

interface Wanted {
  readonly orderId: string;
  readonly followerId: string;
  readonly lastEventId: string | null | undefined;
  readonly signal: AbortSignal | undefined;
}

async function* changes(news: OrderNews, { orderId, followerId, lastEventId, signal }: Wanted) {
  const stream = news.open(orderId, followerId);
  try {
    // Opened before: what happens from here on is heard.
    const now = await news.versionOf(orderId);
    if (now !== lastEventId) yield tracked(now, null);
    for (let version = await stream.next(signal); version !== undefined; version = await stream.next(signal)) {
      yield tracked(version, null);
    }
  } finally {
    stream.close();
  }
}

import "server-only";
import { changesOf } from "@souk/bff/live/follow";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { nowhere, zoneNews } from "../../live/zone-news.ts";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf } from "./call.ts";

const input = z.object({ zoneId: z.uuid(), lastEventId: z.string().max(100).nullish() });

/**
 * Says that something changed in a zone of the dispatcher; what it is now is read with the queries. Whoever comes back with the id
 * of what was heard last hears at once whether there was anything since.
 */
export const follow = dispatcherProcedure.input(input).subscription(async ({ ctx, input, signal }) => {
  const { zoneId, lastEventId } = input;
  // Another's zone is ZONE_NOT_FOUND.
  await ctx.clients.dispatch.listExceptions({ zoneId, pageSize: 1 }, optionsOf(ctx.call, signal));
  const news = zoneNews();
  if (!news) throw new DomainError("unavailable", "LIVE_UNAVAILABLE", "Ask from time to time instead.");
  const followerId = ctx.session.userId;
  news.requireRoom(followerId);
  return changesOf(news, { ids: [zoneId, nowhere], followerId, lastEventId, signal });
});

import "server-only";
import { followNews, type News, type NewsConnections } from "@souk/bff/live/news";
import { log } from "../log.ts";
import { concernedSellers } from "./concerned-sellers.ts";

/** What happens to the orders of sellers, for their members. */
export function followShops(connections: NewsConnections): Promise<News> {
  return followNews(connections, {
    ...{ name: "shops", group: "console-live", topics: ["order-events", "logistics-events"] },
    idsOf: concernedSellers,
    onTrouble: (error, what) => log.warn({ err: error }, what),
  });
}

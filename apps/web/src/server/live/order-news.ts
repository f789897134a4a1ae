import "server-only";
import { followNews, type News, type NewsConnections } from "@souk/bff/live/news";
import { log } from "../log.ts";

export type OrderNews = News;

/** What has an order's id as its key. */
const topics = ["order-events", "payment-events", "logistics-events"];

/** What happens to orders, for the pages that show them. */
export function followOrders(connections: NewsConnections): Promise<OrderNews> {
  const onTrouble = (error: unknown, what: string) => log.warn({ err: error }, what);
  return followNews(connections, { name: "orders", group: "web-live", topics, onTrouble });
}

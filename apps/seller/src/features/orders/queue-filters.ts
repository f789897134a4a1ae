import { parseAsString, parseAsStringLiteral } from "nuqs/server";

export const queueFilters = ["to_pack", "late", "packed", "handed_over", "delivered", "cancelled", "all"] as const;
export type QueueFilterName = (typeof queueFilters)[number];

/** What of the queue is shown, as the address says it; the server reads it with the same parsers. */
export const queueParsers = {
  view: parseAsStringLiteral(queueFilters).withDefault("to_pack"),
  q: parseAsString.withDefault(""),
};

import { parseAsString, parseAsStringLiteral } from "nuqs/server";

export const queueFilters = ["waiting", "overdue", "mine", "appealed", "approved", "rejected"] as const;
export type QueueFilterName = (typeof queueFilters)[number];

/** What of the queue is shown, as the address says it; the server reads it with the same parsers. */
export const queueParsers = {
  view: parseAsStringLiteral(queueFilters).withDefault("waiting"),
  code: parseAsString.withDefault(""),
  seller: parseAsString.withDefault(""),
};

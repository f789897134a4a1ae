import { parseAsStringLiteral } from "nuqs/server";

export const returnFilters = ["requested", "approved", "received", "closed", "all"] as const;

/** What of the queue is shown, as the address says it; the server reads it with the same parsers. */
export const returnParsers = { view: parseAsStringLiteral(returnFilters).withDefault("requested") };

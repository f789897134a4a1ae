import { parseAsStringLiteral } from "nuqs/server";

export const deskReturnFilters = ["late", "waiting", "declined", "all"] as const;

/** Which returns are shown, as the address says it; the server reads it with the same parsers. */
export const deskReturnParsers = { view: parseAsStringLiteral(deskReturnFilters).withDefault("late") };

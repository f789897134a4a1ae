import { parseAsString, parseAsStringLiteral } from "nuqs/server";

export const stockViews = ["all", "low", "out", "paused"] as const;
export type StockViewName = (typeof stockViews)[number];

/** What of the stock is shown, as the address says it; the server reads it with the same parsers. */
export const stockParsers = {
  view: parseAsStringLiteral(stockViews).withDefault("all"),
  q: parseAsString.withDefault(""),
};

import { createParser, parseAsString, parseAsStringLiteral } from "nuqs/server";

export const periodIds = ["7d", "30d", "90d", "month", "custom"] as const;

export const dayPattern = /^20\d\d-\d\d-\d\d$/;
const parseAsDay = createParser({
  parse: (text) => (dayPattern.test(text) ? text : null),
  serialize: (day) => day,
});

/** Which numbers are shown, as the address says it; the server reads it with the same parsers. */
export const periodParsers = {
  period: parseAsStringLiteral(periodIds).withDefault("30d"),
  from: parseAsDay.withDefault(""),
  until: parseAsDay.withDefault(""),
  currency: parseAsString.withDefault(""),
};

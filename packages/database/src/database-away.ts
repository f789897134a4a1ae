import { postgresErrorOf } from "./postgres-error.ts";

/** Classes of SQLSTATE: connection exception, insufficient resources, operator intervention but query_canceled. */
const AWAY = /^(08|53|57P)/;

/** The codes of postgres.js and of sockets. */
const CONNECTION_LOST = /^(CONNECT_TIMEOUT|CONNECTION_|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/;

const MAX_DEPTH = 5;

/** Whether what was asked is not to blame: the database could not be reached, was shutting down or starting. */
export function isDatabaseAway(error: unknown): boolean {
  const code = postgresErrorOf(error)?.code;
  if (code) return AWAY.test(code);
  return errnoOf(error) !== undefined;
}

/** Only of errors that came through the driver: an upstream that cannot be reached is not the database. */
function errnoOf(error: unknown): string | undefined {
  let each = error;
  for (let depth = 0; depth < MAX_DEPTH && each instanceof Error; depth++) {
    if ("code" in each && typeof each.code === "string" && CONNECTION_LOST.test(each.code)) {
      if (each.code.startsWith("CONNECT") || "query" in each) return each.code;
    }
    each = each.cause;
  }
  return undefined;
}

const depthMax = 5;

/** Of Node's sockets, of postgres.js and of ioredis. */
const codes: ReadonlySet<unknown> = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"],
  ...["CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED", "CONNECT_TIMEOUT"],
]);
/** SQLSTATEs: connection exceptions, a server that shuts down or starts, too many connections. */
const states = /^(08...|57P0[123]|53300)$/;
/** ioredis has no codes of its own. */
const redisMessages =
  /^(Reached the max retries per request|Command aborted due to connection close|Connection is closed|Command timed out|Stream isn't writeable)/;

/** Whether a call failed because what keeps its data could not be reached, whatever was wrapped around that. */
export function isStoreAway(e: unknown): boolean {
  let each = e;
  for (let depth = 0; depth < depthMax && each instanceof Error; depth++) {
    if (redisMessages.test(each.message)) return true;
    if ("code" in each && (codes.has(each.code) || states.test(String(each.code)))) return true;
    each = each.cause;
  }
  return false;
}

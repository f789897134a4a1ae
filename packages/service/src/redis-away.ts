const depthMax = 5;

/** ioredis has no codes for them. */
const messages =
  /^(Reached the max retries per request|Command aborted due to connection close|Connection is closed|Command timed out|Stream isn't writeable)/;

/** Whether Redis could not be reached, whatever was wrapped around that: what was asked is not to blame. */
export function isRedisAway(e: unknown): boolean {
  let each = e;
  for (let depth = 0; depth < depthMax && each instanceof Error; depth++) {
    if (messages.test(each.message)) return true;
    each = each.cause;
  }
  return false;
}

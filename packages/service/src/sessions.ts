import type { Http2Session } from "node:http2";
import { connect } from "node:net";
import { Http2SessionManager } from "@connectrpc/connect-node";

const pingIntervalMs = 20_000;
const pingTimeoutMs = 5_000;
/** Shorter than the server's, so that a client never writes into a connection the server is closing for idleness. */
const idleConnectionTimeoutMs = 240_000;
const streamWindowBytes = 1_048_576;

/**
 * An upstream that ends in order says GOAWAY. Connect then destroys a connection without open calls with an error that Node
 * raises later, and stops listening for it when the next call comes before that: an uncaught exception, which would end
 * this process (https://github.com/connectrpc/connect-es/issues/1768).
 */
class SurvivingSessionManager extends Http2SessionManager {
  private readonly guarded = new WeakSet<Http2Session>();

  override async request(...args: Parameters<Http2SessionManager["request"]>) {
    const stream = await super.request(...args);
    const { session } = stream;
    if (session !== undefined && !this.guarded.has(session)) {
      this.guarded.add(session);
      session.on("error", () => {});
    }
    return stream;
  }
}

const managers = new Map<string, Http2SessionManager>();

/** The connection to an upstream, one per origin and process. It reconnects by itself and lets an idle process exit. */
export function sessionFor(url: string): Http2SessionManager {
  const { origin } = new URL(url);
  const known = managers.get(origin);
  if (known !== undefined) return known;
  const manager = new SurvivingSessionManager(
    origin,
    { pingIntervalMs, pingTimeoutMs, idleConnectionTimeoutMs },
    { settings: { enablePush: false, initialWindowSize: streamWindowBytes }, ...undelayed(origin) },
  );
  managers.set(origin, manager);
  return manager;
}

/** Otherwise a call's message waits for the acknowledgement of its headers, which the other side delays by 40 ms. */
function undelayed(origin: string) {
  if (origin.startsWith("https:")) return {};
  const createConnection = ({ hostname, port }: URL) =>
    connect({ host: hostname.replace(/^\[(.*)\]$/, "$1"), port: Number(port || 80), noDelay: true });
  return { createConnection };
}

/** Closes every connection to upstreams, at the end of a process. Calls made afterwards connect anew. */
export function closeSessions(): void {
  for (const manager of managers.values()) manager.abort();
  managers.clear();
}

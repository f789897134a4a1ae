import { AsyncLocalStorage } from "node:async_hooks";

/** A unary call as it comes over the network, without the network. */
export interface LocalCall {
  /** "/souk.order.v1.OrderService/PlaceOrder" */
  readonly path: string;
  readonly headers: Headers;
  readonly message: Uint8Array;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

export interface LocalAnswer {
  readonly message: Uint8Array;
  readonly headers: Headers;
  readonly trailers: Headers;
}

/** Undefined when the call is not for it. @throws ConnectError as it would be read from the network */
export type LocalServer = (call: LocalCall) => Promise<LocalAnswer> | undefined;

const servers = new Map<string, LocalServer>();
/** A server knows nothing of its caller but what the call says. */
const apart = AsyncLocalStorage.snapshot();
let areOn = false;

/**
 * Calls between services of this process leave the loopback out from now on: the same interceptors, deadlines and
 * messages, at a third of the processor time. Only for addresses that servers of this process listen on: what stands
 * between two of them, as the proxies of the proofs do, has another address and is passed.
 */
export function useLocalCalls(): void {
  areOn = true;
}

/** Returns how to end it: calls then go over the network again, where the port refuses them. */
export function serveLocally(url: string, server: LocalServer): () => void {
  const { origin } = new URL(url);
  servers.set(origin, server);
  return () => {
    if (servers.get(origin) === server) servers.delete(origin);
  };
}

/** Undefined when the call has to go over the network. */
export function callLocally(origin: string, call: LocalCall): Promise<LocalAnswer> | undefined {
  const server = areOn ? servers.get(origin) : undefined;
  return server && apart(() => server(call));
}

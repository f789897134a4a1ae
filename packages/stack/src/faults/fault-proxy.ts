import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { carry } from "./carry.ts";
import type { Fault } from "./fault.ts";

const lateMs = 2_000;

/** A way to a server that can be made to fail at will; what goes through is not looked at. */
export interface FaultProxy {
  /** Takes effect at once, for the connections there are too. A connection that hung goes on where it was. */
  set(fault: Fault): Promise<void>;
  close(): Promise<void>;
}

export interface FaultProxyOptions {
  readonly listenPort: number;
  readonly targetPort: number;
}

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
}

export async function startFaultProxy({ listenPort, targetPort }: FaultProxyOptions): Promise<FaultProxy> {
  const pairs = new Set<Pair>();
  let fault: Fault = "none";
  let goOn = Promise.withResolvers<void>();
  goOn.resolve();
  const passage = { delayMs: 0, open: () => goOn.promise };
  const answers = {
    open: passage.open,
    get delayMs() {
      return fault === "slow" ? lateMs : 0;
    },
  };

  function join(client: Socket): void {
    const server = connect({ port: targetPort, host: "127.0.0.1", noDelay: true });
    const pair = { client, server };
    pairs.add(pair);
    client.setNoDelay(true);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on("error", end).on("close", end);
    carry({ from: client, to: server, passage });
    carry({ from: server, to: client, passage: answers, breaksOff: () => fault === "resets" });
  }

  const newServer = (): Server => createServer({ allowHalfOpen: true }, join);
  let server = newServer();
  const listen = async () => {
    server.listen(listenPort, "127.0.0.1");
    await once(server, "listening");
  };
  const refuse = async () => {
    const closed = server.listening ? once(server, "close") : undefined;
    server.close();
    for (const { client } of pairs) client.resetAndDestroy();
    await closed;
  };
  await listen();

  return {
    async set(next) {
      if (next === fault) return;
      const before = fault;
      fault = next;
      if (next === "hangs") goOn = Promise.withResolvers();
      else goOn.resolve();
      if (next === "refuses") await refuse();
      if (before === "refuses") {
        server = newServer();
        await listen();
      }
    },
    async close() {
      goOn.resolve();
      if (fault !== "refuses") await refuse();
    },
  };
}

import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { listen, type WatchProxy } from "../listen.ts";
import type { Watch } from "./moments.ts";

const ownId = /[a-z]+_[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** Stands before the payment provider: what our payment service asks it to do is seen on its way, and the answer on its way back. */
export async function startProviderProxy(url: string, watch: Watch): Promise<WatchProxy> {
  async function relay(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = "GET", url: path = "/", headers } = incoming;
    const body = await buffer(incoming);
    const text = `${path} ${JSON.stringify(headers)} ${body.toString("latin1")}`;
    const what = method === "GET" ? undefined : `provider ${method} ${nameOf(path)}`;
    if (what) await watch.reach(text, what, "before");
    const answer = await ask(new URL(path, url), { method, headers }, body);
    if (what) await watch.reach(text, what, "after");
    if (!outgoing.destroyed) outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }

  const server = createServer((incoming, outgoing) => {
    outgoing.on("error", () => {});
    watch.track(relay(incoming, outgoing).catch(() => void incoming.socket.destroy()));
  });
  const port = await listen(server);
  return {
    port,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** "/v1/payments/:id/void": the same for every payment. */
const nameOf = (path: string) => path.replace(/\?.*$/, "").replace(ownId, ":id");

function ask(url: URL, { method, headers }: Pick<IncomingMessage, "method" | "headers">, body: Buffer) {
  return new Promise<{ status: number; headers: IncomingMessage["headers"]; body: Buffer }>((resolve, reject) => {
    const sent = request(url, { method, headers }, (answer) => {
      buffer(answer).then(
        (received) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: received }),
        reject,
      );
    });
    sent.on("error", reject).end(body);
  });
}

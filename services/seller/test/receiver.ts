import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Reply = (response: ServerResponse, received: Received) => void;

/** An HTTP server that keeps what it is sent; what it answers can be changed at any time, for each path. */
export async function startReceiver() {
  const received: Received[] = [];
  const replies = new Map<string, Reply>();
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      const one = { path: request.url ?? "", headers: request.headers, body };
      received.push(one);
      const reply = replies.get(one.path);
      if (reply) reply(response, one);
      else response.end("ok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    port,
    urlOf: (path: string) => `http://127.0.0.1:${port}${path}`,
    at: (path: string) => received.filter((each) => each.path === path),
    answer: (path: string, reply: Reply) => void replies.set(path, reply),
    answerWith: (path: string, status: number, headers: Record<string, string> = {}, text = "") =>
      void replies.set(path, (response) => response.writeHead(status, headers).end(text)),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { MailboxConfig } from "./config.ts";
import type { MailStore } from "./mail-store.ts";
import { listPage, mailHtml, mailPage } from "./pages.ts";

export type WebListener = { url: string; stop(): Promise<void> };

const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** The mails as pages for people and as JSON for tests. */
export async function startWeb(
  { host, webPort }: Pick<MailboxConfig, "host" | "webPort">,
  store: MailStore,
): Promise<WebListener> {
  const server = createServer({ requestTimeout: 10_000 }, (request, response) =>
    send(response, replyTo(request, store)),
  );
  server.listen(webPort, host);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the mailbox listens on no port");
  return { url: `http://${host}:${address.port}`, stop: () => close(server) };
}

type Reply = { status: number; type: string; body: string; policy?: string };

function replyTo({ method, url: path = "/", headers }: IncomingMessage, store: MailStore): Reply {
  // A page of another name that resolves to this machine must not read the mails.
  if (!isLocal(headers.host)) return plain(421, "Ask for 127.0.0.1.");
  if (method !== "GET" && method !== "HEAD") return plain(405, "Only reading is possible.");
  const url = new URL(path, "http://mailbox.invalid");
  if (url.pathname === "/") return page(listPage(store.list()));
  if (url.pathname === "/healthz") return json({ status: "ok" });
  if (url.pathname === "/api/mails") return json(store.list(url.searchParams.get("to") ?? undefined));
  const { api, id, html } = /^(?<api>\/api)?\/mails\/(?<id>\d{1,15})(?<html>\/html)?$/.exec(url.pathname)?.groups ?? {};
  const mail = id === undefined ? undefined : store.find(Number(id));
  if (mail === undefined) return plain(404, "There is nothing here.");
  if (api) return json(mail);
  return html ? { ...page(mailHtml(mail.html)), policy: mailPolicy } : page(mailPage(mail));
}

function isLocal(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? "");
}

const plain = (status: number, body: string): Reply => ({ status, type: "text/plain", body });
const page = (body: string): Reply => ({ status: 200, type: "text/html", body });
const json = (value: unknown): Reply => ({ status: 200, type: "application/json", body: JSON.stringify(value) });

function send(response: ServerResponse, { status, type, body, policy = pagePolicy }: Reply): void {
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  });
  response.end(body);
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

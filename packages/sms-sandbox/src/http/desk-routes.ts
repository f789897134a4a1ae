import { type Exchange, type Handler, isLoopback, json, readJson } from "@souk/payment-sandbox/http/exchange";
import { readInput } from "@souk/payment-sandbox/http/input";
import type { Routes } from "@souk/payment-sandbox/http/router";
import { type SmsFaultControl, smsFaultsSchema } from "../faults.ts";
import type { MessageStore } from "../message-store.ts";
import { listPage } from "../pages.ts";

const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** What is for the people and tests of this machine alone: the messages, and the faults. */
export function deskRoutes(store: MessageStore, faults: Pick<SmsFaultControl, "get" | "set">): Routes {
  return {
    "GET /": here(() => page(listPage(store.list()))),
    "GET /api/messages": here(({ url }) => json(200, store.list(url.searchParams.get("to") ?? undefined))),
    "GET /v1/sandbox/faults": here(() => json(200, faults.get())),
    "PUT /v1/sandbox/faults": here(async (exchange) =>
      json(200, faults.set(readInput(smsFaultsSchema, await readJson(exchange)))),
    ),
  };
}

/** A page of another name that resolves to this machine must not read the messages either. */
const here =
  (handler: Handler): Handler =>
  (exchange) =>
    isLoopback(exchange) && isLocalName(exchange)
      ? handler(exchange)
      : json(421, { error: { code: "loopback_only", message: "Ask for 127.0.0.1, on the machine it runs on." } });

function isLocalName({ req }: Exchange): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(req.headers.host ?? "");
}

function page(body: string) {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": pagePolicy,
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  };
  return { status: 200, headers, body };
}

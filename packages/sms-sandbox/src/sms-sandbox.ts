import { once } from "node:events";
import { controlFaults } from "@souk/payment-sandbox/faults";
import { json } from "@souk/payment-sandbox/http/exchange";
import { createRouter, type Routes } from "@souk/payment-sandbox/http/router";
import { createHttpServer, serve } from "@souk/payment-sandbox/http/server";
import { pino } from "pino";
import type { SmsSandboxConfig } from "./config.ts";
import { type SmsFaultControl, smsFaultsSchema } from "./faults.ts";
import { deskRoutes } from "./http/desk-routes.ts";
import { messageRoutes } from "./http/message-routes.ts";
import { type MessageStore, openMessageStore } from "./message-store.ts";

export type SmsSandbox = {
  /** Of its page, without a trailing slash. */
  url: string;
  /** The same with the account and its token: what a client is set up with. */
  accountUrl: string;
  messages: Pick<MessageStore, "list">;
  faults: Pick<SmsFaultControl, "get" | "set">;
  stop(): Promise<void>;
};

/** Starts the provider of text messages. What it accepted it keeps and shows; nothing is sent. */
export async function startSmsSandbox(config: SmsSandboxConfig): Promise<SmsSandbox> {
  const { host, port, dataFile, messagesMax, accountSid, authToken } = config;
  const log = config.log ?? pino({ level: "silent" });
  const faults = controlFaults(smsFaultsSchema, config.faults ?? {});
  const store = openMessageStore(dataFile, messagesMax);
  const stopping = new AbortController();
  const server = createHttpServer();
  const routes: Routes = {
    ...messageRoutes({ store, faults, accountSid, authToken, stopping: stopping.signal }),
    ...deskRoutes(store, faults),
    "GET /healthz": () => json(200, { status: "ok" }),
  };
  serve(server, createRouter(routes), log);
  server.listen(port, host);
  await once(server, "listening").catch((error: unknown) => {
    store.close();
    throw error;
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  const place = `${host}:${address.port}`;
  log.info({ url: `http://${place}` }, "SMS sandbox started");
  return {
    url: `http://${place}`,
    accountUrl: `http://${accountSid}:${authToken}@${place}`,
    messages: store,
    faults,
    async stop() {
      stopping.abort();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      store.close();
    },
  };
}

import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import { controlFaults } from "@souk/payment-sandbox/faults";
import { json } from "@souk/payment-sandbox/http/exchange";
import { requireKey } from "@souk/payment-sandbox/http/keys";
import { createMutation } from "@souk/payment-sandbox/http/mutation";
import { createRouter, type Routes } from "@souk/payment-sandbox/http/router";
import { createHttpServer, serve } from "@souk/payment-sandbox/http/server";
import { openDatabase } from "@souk/payment-sandbox/store/database";
import { createDeliveryStore } from "@souk/payment-sandbox/store/delivery-store";
import { createKeyStore } from "@souk/payment-sandbox/store/key-store";
import { createOweEvent } from "@souk/payment-sandbox/webhooks/owe-event";
import { startWebhooks } from "@souk/payment-sandbox/webhooks/webhooks";
import { pino } from "pino";
import type { CarrierSandboxConfig } from "./config.ts";
import { type CarrierFaultControl, carrierFaultsSchema } from "./faults.ts";
import { sandboxRoutes } from "./http/sandbox-routes.ts";
import { shipmentRoutes } from "./http/shipment-routes.ts";
import { createReading, createTroubled } from "./http/troubled.ts";
import { startMover } from "./mover.ts";
import { trackingPage } from "./pages/tracking-page.ts";
import type { CarrierDeps } from "./shipments/deps.ts";
import { schema } from "./store/schema.ts";
import { createShipmentStore } from "./store/shipment-store.ts";
import { startSweeper } from "./sweep.ts";

const stopWithinMs = 5_000;
const require = createRequire(import.meta.url);

export type CarrierSandbox = {
  /** Where it listens, without a trailing slash. */
  url: string;
  faults: Pick<CarrierFaultControl, "get" | "set">;
  /** Refuses new requests, answers those under way (up to 5 s), then closes the file. Owed webhooks stay owed. */
  stop(): Promise<void>;
};

/** Starts the parcel carrier. What it acknowledged before, it still knows, however it ended. */
export async function startCarrierSandbox(config: CarrierSandboxConfig): Promise<CarrierSandbox> {
  const { webhookUrls: urls, webhookSecret: secret, webhookRetryMs: retryMs = 500 } = config;
  const log = config.log ?? pino({ level: "silent" });
  const now = config.now ?? (() => new Date());
  const faults = controlFaults(carrierFaultsSchema, config.faults ?? {});
  const db = openDatabase(config.dataFile, { schema });
  const deliveries = createDeliveryStore(db.sql);
  const keys = createKeyStore(db.sql);
  const shipments = createShipmentStore(db.sql);
  const server = createHttpServer();
  const url = await listen(server, config).catch((error: unknown) => {
    db.close();
    throw error;
  });
  const oweEvent = createOweEvent({ deliveries, faults, urls });
  const deps: CarrierDeps = { db, keys, shipments, oweEvent, faults, now, publicUrl: config.publicUrl ?? url };
  const webhooks = startWebhooks({ db, deliveries, urls, secret, retryMs, now, log });
  const mover = startMover(deps, webhooks.wake, config.stepMs ?? 0, log);
  const sweeper = startSweeper({ db, keys, deliveries, shipments, now, log });
  const stopping = new AbortController();
  const onlyMerchant = requireKey(config.secretKey, "secret");
  const mutation = createMutation(deps, webhooks, onlyMerchant);
  const api = shipmentRoutes(deps, mutation, createReading(faults, onlyMerchant));
  const troubled = createTroubled(faults, stopping.signal);
  const routes: Routes = {
    ...Object.fromEntries(Object.entries(api).map(([name, handler]) => [name, troubled(handler)])),
    ...sandboxRoutes(deps, faults, webhooks, onlyMerchant),
    "GET /track/:number": (exchange) => trackingPage(deps, exchange),
    "GET /assets/onest-latin.woff2": font(
      require.resolve("@fontsource-variable/onest/files/onest-latin-wght-normal.woff2"),
    ),
    "GET /assets/onest-cyrillic.woff2": font(
      require.resolve("@fontsource-variable/onest/files/onest-cyrillic-wght-normal.woff2"),
    ),
    "GET /healthz": () => json(200, { status: "ok" }),
  };
  serve(server, createRouter(routes), log);
  log.info({ url }, "carrier sandbox started");

  return {
    url,
    faults: { get: faults.get, set: faults.set },
    async stop() {
      mover.stop();
      sweeper.stop();
      stopping.abort();
      await close(server);
      await webhooks.stop();
      db.close();
    },
  };
}

function font(file: string) {
  const body = readFileSync(file);
  const headers = { "content-type": "font/woff2", "cache-control": "public, max-age=86400" };
  return () => ({ status: 200, headers, body });
}

async function listen(server: Server, { host, port }: CarrierSandboxConfig): Promise<string> {
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), stopWithinMs);
  await closed;
  clearTimeout(timer);
}

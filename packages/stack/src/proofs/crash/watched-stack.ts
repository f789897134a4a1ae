import { CartService } from "@souk/contracts/cart/v1/cart_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { databaseUrl, sandboxUrl, serviceUrls } from "../../environment.ts";
import type { Progress } from "../../progress.ts";
import type { WatchProxy } from "../listen.ts";
import { type OwnStack, ownSettings, startOwnStack } from "../own-stack.ts";
import type { Watch } from "./moments.ts";
import { startProviderProxy } from "./provider-proxy.ts";
import { startRecordProxy } from "./record-proxy.ts";
import { startRpcProxy } from "./rpc-proxy.ts";

/** What a checkout goes through. */
const upstreams = { order: OrderService, inventory: InventoryService, payment: PaymentService, cart: CartService };

/** Runs held at their record each keep a connection of the engine; calls that are held must not be given up meanwhile. */
const patience = { WORKFLOW_POOL_SIZE: "64", STEP_TIMEOUT_MS: "60000" };

/**
 * A stack of its own in whose services' process every call of a checkout, every order to the payment provider and every
 * record of the workflow engine goes through this process. The services know nothing of it: they were given addresses.
 */
export async function startWatchedStack(progress: Progress, watch: Watch): Promise<OwnStack> {
  const settings = await ownSettings("crash");
  const urls = serviceUrls(settings);
  const instead: NodeJS.ProcessEnv = { ...patience };
  const proxies: WatchProxy[] = [];
  for (const [name, service] of Object.entries(upstreams)) {
    const variable = `${name.toUpperCase()}_SERVICE_URL`;
    const proxy = await startRpcProxy(service, name, urls[variable] ?? "", watch);
    proxies.push(proxy);
    instead[variable] = `http://127.0.0.1:${proxy.port}`;
  }
  const provider = await startProviderProxy(sandboxUrl(settings), watch);
  const records = await startRecordProxy({ port: settings.ports.postgres }, watch);
  proxies.push(provider, records);
  instead.SANDBOX_URL = `http://127.0.0.1:${provider.port}`;
  const database = new URL(databaseUrl(settings));
  database.port = String(records.port);
  instead.DATABASE_URL = database.href;
  const stack = await startOwnStack(settings, progress, { instead });
  return {
    ...stack,
    stop: async (options) => {
      await stack.stop(options);
      for (const proxy of proxies) proxy.stop();
    },
  };
}

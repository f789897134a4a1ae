import type { TokenVerifier } from "@souk/access/tokens";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { openDatabase } from "@souk/database/database";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { defineService, type Service } from "@souk/service/define-service";
import { createLogger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import type { SellerConfig } from "./config.ts";
import { sellerService } from "./rpc/seller-service.ts";

const name = "seller";

/** The seller service: the shops of the marketplace and who works in them. */
export async function createSellerService(
  config: SellerConfig,
  overrides: { verifier?: TokenVerifier } = {},
): Promise<Service> {
  const log = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const bus = createRedisBus({ url: config.redisUrl });
  return defineService({
    name,
    settings: config,
    log,
    metrics,
    ...overrides,
    routes: (router) => {
      router.service(SellerService, sellerService(database));
    },
    workers: [createRelay({ database, bus, source: name, log, metrics })],
    checks: { database: () => database.sql`select 1` },
    closing: [() => bus.close(), () => database.close()],
  });
}

import type { TokenVerifier } from "@souk/access/tokens";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { ReviewService } from "@souk/contracts/review/v1/review_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { createClient } from "@souk/service/client";
import { defineService, type Service } from "@souk/service/define-service";
import { createLogger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import type { ReviewConfig } from "./config.ts";
import { prepareRatings } from "./db/rating-store.ts";
import { onAccountDeleted } from "./events/on-account-deleted.ts";
import { createBoughtLines } from "./order/bought-lines.ts";
import { reviewService } from "./rpc/review-service.ts";

const name = "review";

interface Overrides {
  readonly now?: () => Date;
  readonly verifier?: TokenVerifier;
}

/** The review service: what shoppers say about what they bought, and what it comes to. */
export async function createReviewService(
  config: ReviewConfig,
  { now = () => new Date(), ...overrides }: Overrides = {},
): Promise<Service> {
  const log = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const { db } = database;
  const bus = createRedisBus({ url: config.redisUrl });
  const order = createClient(OrderService, {
    url: config.orderServiceUrl,
    caller: name,
    internalSecret: config.internalSecret,
  });
  const deps = {
    db,
    now,
    ratings: prepareRatings(db),
    boughtLines: createBoughtLines({ order, now, timeZone: config.timeZone }),
  };
  const consumers = [onAccountDeleted];
  return defineService({
    name,
    settings: config,
    log,
    metrics,
    ...overrides,
    routes: (router) => {
      router.service(ReviewService, reviewService(deps));
      router.service(DeadLetterService, deadLetterRoutes({ db, consumers }));
    },
    workers: [
      createRelay({ database, bus, source: name, log, metrics }),
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
    ],
    checks: { database: () => database.sql`select 1` },
    closing: [() => bus.close(), () => database.close()],
  });
}

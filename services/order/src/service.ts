import type { TokenVerifier } from "@souk/access/tokens";
import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { CommissionService } from "@souk/contracts/order/v1/commission_service";
import { FulfilmentService } from "@souk/contracts/order/v1/fulfilment_service";
import { OrderDeskService } from "@souk/contracts/order/v1/order_desk_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { PromotionService } from "@souk/contracts/order/v1/promotion_service";
import { ReturnService } from "@souk/contracts/order/v1/return_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { createSealer } from "@souk/personal-data/sealer";
import { auditRoutes } from "@souk/service/audit-routes";
import { defineService, type Service } from "@souk/service/define-service";
import { createLogger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import { createCalendarBook } from "./calendar-book.ts";
import { createCommissionBook } from "./commission-book.ts";
import type { OrderConfig } from "./config.ts";
import { preparePromotionReads } from "./db/promotion-reads.ts";
import { createDeadlineWorker } from "./deadline-worker.ts";
import { createEmailHashes } from "./email-hash.ts";
import { onAccountDeleted } from "./events/on-account-deleted.ts";
import { deliveryConsumers } from "./events/on-delivery-moved.ts";
import {
  onPaymentCaptured,
  onPaymentRefunded,
  onPaymentReleased,
  onPaymentVoided,
} from "./events/on-payment-changed.ts";
import { returnConsumers } from "./events/on-return-moved.ts";
import { onSellerChanged } from "./events/on-seller-changed.ts";
import { createOrderLinks } from "./order-link.ts";
import { createQuotePurger } from "./quote-purger.ts";
import { createReturnWorker } from "./return-worker.ts";
import { commissionService } from "./rpc/commission-service.ts";
import { fulfilmentService } from "./rpc/fulfilment-service.ts";
import { orderDeskService } from "./rpc/order-desk-service.ts";
import { orderService } from "./rpc/order-service.ts";
import { promotionService } from "./rpc/promotion-service.ts";
import { returnService } from "./rpc/return-service.ts";
import { connectUpstream } from "./upstream.ts";
import { createCategoryPaths } from "./use-cases/commission/category-paths.ts";
import { createZoneRates } from "./zone-rates.ts";

const name = "order";

interface Overrides {
  readonly now?: () => Date;
  readonly verifier?: TokenVerifier;
}

/** The order service: what things cost, what was ordered, and what became of it. */
export async function createOrderService(
  config: OrderConfig,
  { now = () => new Date(), ...overrides }: Overrides = {},
): Promise<Service> {
  const log = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const { db } = database;
  const bus = createRedisBus({ url: config.redisUrl });
  const sealer = createSealer(config.personalDataKeys);
  const emails = createEmailHashes(config.personalDataKeys);
  const consumers = [
    onPaymentCaptured,
    onPaymentVoided,
    onPaymentReleased,
    onPaymentRefunded,
    onAccountDeleted({ sealer, now }),
    onSellerChanged(),
    ...deliveryConsumers(config),
    ...returnConsumers(config),
  ];
  const calendars = createCalendarBook({ db, log, everyMs: config.closureLookMs });
  const book = createCommissionBook({
    ...{ db, now, log, everyMs: config.commissionLookMs },
    standardBasisPoints: BigInt(config.commissionBasisPoints),
  });
  const upstream = connectUpstream(config);
  const deliveryRates = {
    standardFeeMinor: BigInt(config.deliveryFeeMinor),
    freeFromMinor: BigInt(config.freeDeliveryFromMinor),
    expressFeeMinor: BigInt(config.expressDeliveryFeeMinor),
  };
  const deps = {
    db,
    now,
    log,
    sealer,
    emails,
    links: createOrderLinks({ sealer, now, lifetimeMs: config.orderLinkLifetimeMs }),
    timeZone: config.timeZone,
    homeCountry: config.homeCountry,
    upstream,
    cancelAfterMs: config.cancelLateAfterMs,
    ...{ returnWindowMs: config.returnWindowMs, returnAnswerMs: config.returnAnswerMs },
    ...{ returnArriveMs: config.returnArriveMs, returnRefundMs: config.returnRefundMs },
    promotions: preparePromotionReads(db),
    book,
    calendars,
    categories: createCategoryPaths(),
    zoneRates: createZoneRates({
      ...{ logistics: upstream.logistics, log, now },
      freeFromMinor: deliveryRates.freeFromMinor,
    }),
    deliveryRates,
  };
  return defineService({
    name,
    settings: config,
    log,
    metrics,
    ...overrides,
    routes: (router) => {
      router.service(OrderService, orderService(deps));
      router.service(OrderDeskService, orderDeskService(deps));
      router.service(AuditService, auditRoutes(db));
      router.service(FulfilmentService, fulfilmentService(deps));
      router.service(ReturnService, returnService(deps));
      router.service(PromotionService, promotionService(deps));
      router.service(CommissionService, commissionService(deps));
      router.service(DeadLetterService, deadLetterRoutes({ db: database.db, consumers }));
    },
    workers: [
      createRelay({ database, bus, source: name, log, metrics }),
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
      createDeadlineWorker(
        { db, now, log },
        { intervalMs: config.deadlineIntervalMs, cancelAfterMs: config.cancelLateAfterMs },
      ),
      createReturnWorker(deps, config.returnIntervalMs),
      createQuotePurger({ db, now, sealer, emails, log }, config.quoteLifetimeMs),
    ],
    checks: { database: () => database.sql`select 1` },
    closing: [async () => book.stop(), async () => calendars.stop(), () => bus.close(), () => database.close()],
  });
}

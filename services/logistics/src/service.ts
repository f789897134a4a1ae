import type { TokenVerifier } from "@souk/access/tokens";
import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { CarrierService } from "@souk/contracts/logistics/v1/carrier_service";
import { CourierService } from "@souk/contracts/logistics/v1/courier_service";
import { DeliveryService } from "@souk/contracts/logistics/v1/delivery_service";
import { DispatchService } from "@souk/contracts/logistics/v1/dispatch_service";
import { FleetService } from "@souk/contracts/logistics/v1/fleet_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { createSealer } from "@souk/personal-data/sealer";
import { auditRoutes } from "@souk/service/audit-routes";
import { defineService, type Service, type Worker } from "@souk/service/define-service";
import type { HttpRoutes } from "@souk/service/http-routes";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { createLogger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import { createAddressKeys } from "./address-key.ts";
import { connectCarrier } from "./carrier/connect-carrier.ts";
import type { ParcelCarrier } from "./carrier/parcel-carrier.ts";
import { watchBookings, watchCarrier } from "./carrier/watch-carrier.ts";
import type { LogisticsConfig } from "./config.ts";
import type { LogisticsDeps } from "./deps.ts";
import { onAccountDeleted } from "./events/on-account-deleted.ts";
import { onOrderCancelled, onSellerOrderCancelled } from "./events/on-order-cancelled.ts";
import { onReturnPickupBooked, onReturnPickupCalledOff } from "./events/on-return-pickup-changed.ts";
import { onShipmentHandedOver, onShipmentPacked, onShipmentUnpacked } from "./events/on-shipment-changed.ts";
import { carrierService } from "./rpc/carrier-service.ts";
import { courierService } from "./rpc/courier-service.ts";
import { deliveryService } from "./rpc/delivery-service.ts";
import { dispatchService } from "./rpc/dispatch-service.ts";
import { fleetService } from "./rpc/fleet-service.ts";
import { connectUpstream } from "./upstream.ts";

import { endOverdueOffers } from "./use-cases/end-offer.ts";
import { forgetEnded } from "./use-cases/forget-deliveries.ts";
import { carrierWebhooks } from "./webhooks/carrier-webhooks.ts";
import { fillDeliveries } from "./workers/fill-deliveries.ts";
import { findPickups } from "./workers/find-pickups.ts";
import { forgetCarrierEvents } from "./workers/forget-carrier-events.ts";
import { settleBookings } from "./workers/settle-bookings.ts";

const name = "logistics";

interface Overrides {
  readonly verifier?: TokenVerifier;
  readonly now?: () => Date;
  readonly carrier?: ParcelCarrier;
}

/** The logistics service: how what was packed comes to its shopper, who brings it, and what was shown at the door. */
export async function createLogisticsService(
  config: LogisticsConfig,
  { now = () => new Date(), ...overrides }: Overrides = {},
): Promise<Service> {
  const log = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const { db } = database;
  const bus = createRedisBus({ url: config.redisUrl, onError: (err) => log.warn({ err }, "event bus") });
  const deps: LogisticsDeps = {
    ...{ db, now, log, timeZone: config.timeZone },
    ...{
      offerTimeoutMs: config.offerTimeoutMs,
      stopServiceMs: config.stopServiceMs,
      estimateEveryMs: config.estimateIntervalMs,
    },
    sealer: createSealer(config.personalDataKeys),
    addresses: createAddressKeys(config.personalDataKeys),
    upstream: connectUpstream(config),
    external: connectCarrier(config, { carrier: overrides.carrier, watched: watchCarrier(metrics) }),
  };
  if (deps.external) watchBookings(metrics, deps);
  const consumers = [
    ...[onShipmentPacked(deps), onShipmentUnpacked(deps), onShipmentHandedOver(deps)],
    ...[onOrderCancelled(deps), onSellerOrderCancelled(deps), onAccountDeleted(deps)],
    ...[onReturnPickupBooked(deps), onReturnPickupCalledOff(deps)],
  ];
  return defineService({
    name,
    settings: config,
    log,
    metrics,
    ...overrides,
    routes: (router) => {
      router.service(CarrierService, carrierService(deps));
      router.service(CourierService, courierService(deps));
      router.service(DeliveryService, deliveryService(deps));
      router.service(DispatchService, dispatchService(deps));
      router.service(FleetService, fleetService(deps));
      router.service(AuditService, auditRoutes(db));
      router.service(DeadLetterService, deadLetterRoutes({ db, consumers }));
    },
    http: webhooksOf(deps, config),
    workers: [
      createRelay({ database, bus, source: name, log, metrics }),
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
      ...workersOf(deps, config),
    ],
    checks: { database: () => database.sql`select 1` },
    closing: [() => bus.close(), () => database.close()],
  });
}

function workersOf(deps: LogisticsDeps, config: LogisticsConfig): Worker[] {
  const every = (what: string, intervalMs: number, run: (stopping: AbortSignal) => Promise<void>) =>
    createPeriodicWorker({ name: `logistics-${what}`, intervalMs, log: deps.log, run });
  const { external, db, now } = deps;
  const events = { db, now, keepMs: config.carrierEventMs };
  return [
    every("fill", config.logisticsWorkIntervalMs, (stopping) => fillDeliveries(deps, stopping)),
    every("pickups", config.pickupCheckIntervalMs, (stopping) => findPickups(deps, stopping)),
    every("offers", config.logisticsWorkIntervalMs, (stopping) => endOverdueOffers(deps, stopping)),
    every("forget", config.deliveryPurgeIntervalMs, (stopping) =>
      forgetEnded(deps, config.deliveryPersonalDataMs, stopping),
    ),
    ...(external
      ? [
          every("carrier", config.logisticsWorkIntervalMs, (stopping) =>
            settleBookings({ ...deps, ...external }, stopping),
          ),
          every("carrier-events", config.deliveryPurgeIntervalMs, (stopping) => forgetCarrierEvents(events, stopping)),
        ]
      : []),
  ];
}

function webhooksOf(deps: LogisticsDeps, { carrierWebhookSecret: secret }: LogisticsConfig): HttpRoutes {
  if (!deps.external || !secret) return {};
  return { "POST /webhooks/carrier/sandbox": carrierWebhooks({ ...deps, ...deps.external }, secret) };
}

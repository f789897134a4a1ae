import type { TokenVerifier } from "@souk/access/tokens";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { NotificationService } from "@souk/contracts/notification/v1/notification_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { WishlistService } from "@souk/contracts/user/v1/wishlist_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createSealer } from "@souk/personal-data/sealer";
import { createClient } from "@souk/service/client";
import { defineService, type Service } from "@souk/service/define-service";
import { createLogger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import type { MailPort } from "./channels/mail-port.ts";
import { createMessagesApi } from "./channels/messages-api.ts";
import { pushKeysOf } from "./channels/push-keys.ts";
import { pushServices } from "./channels/push-services.ts";
import type { SmsPort } from "./channels/sms-port.ts";
import { createSmtpMail } from "./channels/smtp-mail.ts";
import { createWebPush } from "./channels/web-push.ts";
import { withSecond } from "./channels/with-second.ts";
import { withSecondMail } from "./channels/with-second-mail.ts";
import type { NotificationConfig } from "./config.ts";
import { createDeliveryWorker } from "./deliveries/delivery-worker.ts";
import { onGivenUp } from "./deliveries/given-up.ts";
import { createTidyWorker } from "./deliveries/tidy-worker.ts";
import { watchDeliveries } from "./deliveries/watch-deliveries.ts";
import { onAccountDeleted } from "./events/on-account-deleted.ts";
import { deliveryNews, onDeliveryMoved } from "./events/on-delivery-moved.ts";
import { onSellerOrderLate, onSellerOrderMoved } from "./events/on-fulfilment-events.ts";
import { onProductChanged, onStockChanged } from "./events/on-goods-changed.ts";
import { onMailRequested } from "./events/on-mail-requested.ts";
import {
  onLinesCancelled,
  onOrderCancelled,
  onOrderLinkRequested,
  onOrderPlaced,
  onSellerOrderCancelled,
} from "./events/on-order-events.ts";
import { onPayoutChanged } from "./events/on-payout-changed.ts";
import { onPhoneCodeRequested } from "./events/on-phone-code-requested.ts";
import { onProductRevisionDecided } from "./events/on-product-revision-decided.ts";
import { onReturnChanged, returnNews } from "./events/on-return-changed.ts";
import { onReturnMoved, returnMoves } from "./events/on-return-moved.ts";
import { onReturnReceived } from "./events/on-return-received.ts";
import { onRunChanged, runChanges } from "./events/on-run-changed.ts";
import { onSellerMailRequested } from "./events/on-seller-mail-requested.ts";
import { onSessionEnded } from "./events/on-session-ended.ts";
import { createShopLinks } from "./mails/shop-links.ts";
import { notificationService } from "./rpc/notification-service.ts";
import { createWatchWorker } from "./wishes/watch-worker.ts";

const name = "notification";
const toldAtOnce = 8;

interface Overrides {
  readonly now?: () => Date;
  readonly verifier?: TokenVerifier;
  readonly mail?: MailPort;
}

/** The notification service: tells people what happened to what is theirs. */
export async function createNotificationService(
  config: NotificationConfig,
  { now = () => new Date(), mail: givenMail, ...overrides }: Overrides = {},
): Promise<Service> {
  const log = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const { db } = database;
  const bus = createRedisBus({ url: config.redisUrl });
  const upstream = { caller: name, internalSecret: config.internalSecret };
  const mail = givenMail ?? createMail(config, now);
  const pushKeys = pushKeysOf(config.pushPrivateKey ?? "");
  const consumers = [
    onMailRequested(now),
    onPhoneCodeRequested(now),
    onOrderPlaced(now),
    onOrderCancelled(now),
    ...returnNews.map((change) => onReturnChanged(change, now)),
    onReturnReceived(now),
    ...deliveryNews.map((change) => onDeliveryMoved(change, now)),
    ...returnMoves.map((move) => onReturnMoved(move, now)),
    ...runChanges.map((change) => onRunChanged(change, now)),
    onSellerOrderMoved("packed", now),
    onSellerOrderMoved("handed_over", now),
    onSellerOrderLate(now),
    onPayoutChanged("paid", now),
    onPayoutChanged("failed", now),
    onProductRevisionDecided(now),
    onSellerOrderCancelled(now),
    onLinesCancelled(now),
    onOrderLinkRequested(now),
    onSellerMailRequested(now),
    onProductChanged,
    onStockChanged,
    onAccountDeleted,
    onSessionEnded,
  ];
  watchDeliveries(metrics, db);
  const deps = {
    ...{ db, mail, log, now },
    push: pushKeys && createWebPush({ keys: pushKeys, contact: config.pushContact }),
    sms: createSms(config, now),
    pushPublicKey: pushKeys?.publicKey,
    isPushService: pushServices(config.pushServices),
    sealer: createSealer(config.personalDataKeys),
    auth: createClient(AuthService, { ...upstream, url: config.authServiceUrl }),
    orders: createClient(OrderService, { ...upstream, url: config.orderServiceUrl }),
    sellers: createClient(SellerTeamService, { ...upstream, url: config.sellerServiceUrl }),
    shops: createClient(SellerService, { ...upstream, url: config.sellerServiceUrl }),
    links: createShopLinks(config.webUrl, config.consoleUrl),
    users: createClient(UserService, { ...upstream, url: config.userServiceUrl }),
    wishlists: createClient(WishlistService, { ...upstream, url: config.userServiceUrl }),
    products: createClient(ProductService, { ...upstream, url: config.productServiceUrl }),
    inventory: createClient(InventoryService, { ...upstream, url: config.inventoryServiceUrl }),
    retryMs: config.deliveryRetryMs,
    giveUpMs: config.deliveryGiveUpMs,
  };
  const watch = {
    restockAfterMs: config.wishBackAfterMs,
    gatherMs: config.wishMailAfterMs,
    everyMs: config.wishMailEveryMs,
  };
  return defineService({
    name,
    settings: config,
    log,
    metrics,
    ...overrides,
    routes: (router) => {
      router.service(NotificationService, notificationService(deps));
      router.service(DeadLetterService, deadLetterRoutes({ db, consumers: [...consumers, onGivenUp(now)] }));
    },
    workers: [
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
      createWatchWorker({ ...deps, ...watch }, config.wishWatchIntervalMs),
      createDeliveryWorker(deps, {
        channel: "mail",
        intervalMs: config.deliveryIntervalMs,
        atOnce: config.mailsAtOnce,
      }),
      createDeliveryWorker(deps, { channel: "app", intervalMs: config.deliveryIntervalMs, atOnce: toldAtOnce }),
      createDeliveryWorker(deps, { channel: "push", intervalMs: config.deliveryIntervalMs, atOnce: toldAtOnce }),
      createDeliveryWorker(deps, {
        channel: "sms",
        intervalMs: config.deliveryIntervalMs,
        atOnce: config.textsAtOnce,
      }),
      createTidyWorker(deps),
    ],
    checks: { database: () => database.sql`select 1` },
    closing: [() => mail.close(), () => bus.close(), () => database.close()],
  });
}

function createSms(config: NotificationConfig, now: () => Date): SmsPort | undefined {
  const { smsUrl, smsSecondUrl, smsFrom, smsSecondFrom = smsFrom, smsSecondForMs: restMs } = config;
  if (smsUrl === undefined) return undefined;
  const first = createMessagesApi({ url: smsUrl, from: smsFrom });
  if (smsSecondUrl === undefined) return first;
  return withSecond({ first, second: createMessagesApi({ url: smsSecondUrl, from: smsSecondFrom }), restMs, now });
}

function createMail(config: NotificationConfig, now: () => Date): MailPort {
  const { smtpUrl, smtpSecondUrl, mailFrom: from, mailsAtOnce: atOnce, mailSecondForMs: restMs } = config;
  const first = createSmtpMail({ url: smtpUrl, from, atOnce });
  if (smtpSecondUrl === undefined) return first;
  return withSecondMail({ first, second: createSmtpMail({ url: smtpSecondUrl, from, atOnce }), restMs, now });
}

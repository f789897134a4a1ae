import type { ServiceName } from "./ports.ts";

/** What every service package's `create<Name>Service` gives. */
export type RunningService = { start(): Promise<unknown>; stop(): Promise<void> };

/** A service that the embedded stack can host. Its code is loaded only when it is. */
export type HostedService = { name: ServiceName; create(env: NodeJS.ProcessEnv): Promise<RunningService> };

/** In the order they start; they stop in the reverse order. */
export const HOSTED_SERVICES: HostedService[] = [
  {
    name: "seller",
    create: async (env) =>
      (await import("@souk/seller/service")).createSellerService(
        (await import("@souk/seller/config")).readSellerConfig(env),
      ),
  },
  {
    name: "auth",
    create: async (env) =>
      (await import("@souk/auth/service")).createAuthService((await import("@souk/auth/config")).readAuthConfig(env)),
  },
  {
    name: "user",
    create: async (env) =>
      (await import("@souk/user/service")).createUserService((await import("@souk/user/config")).readUserConfig(env)),
  },
  {
    name: "product",
    create: async (env) =>
      (await import("@souk/product/service")).createProductService(
        (await import("@souk/product/config")).readProductConfig(env),
      ),
  },
  {
    name: "inventory",
    create: async (env) =>
      (await import("@souk/inventory/service")).createInventoryService(
        (await import("@souk/inventory/config")).readInventoryConfig(env),
      ),
  },
  {
    name: "cart",
    create: async (env) =>
      (await import("@souk/cart/service")).createCartService((await import("@souk/cart/config")).readCartConfig(env)),
  },
  {
    name: "order",
    create: async (env) =>
      (await import("@souk/order/service")).createOrderService(
        (await import("@souk/order/config")).readOrderConfig(env),
      ),
  },
  {
    name: "payment",
    create: async (env) =>
      (await import("@souk/payment/service")).createPaymentService(
        (await import("@souk/payment/config")).readPaymentConfig(env),
      ),
  },
  {
    name: "search",
    create: async (env) =>
      (await import("@souk/search/service")).createSearchService(
        (await import("@souk/search/config")).readSearchConfig(env),
      ),
  },
  {
    name: "orchestrator",
    create: async (env) =>
      (await import("@souk/orchestrator/service")).createOrchestratorService(
        (await import("@souk/orchestrator/config")).readOrchestratorConfig(env),
      ),
  },
  {
    name: "notification",
    create: async (env) =>
      (await import("@souk/notification/service")).createNotificationService(
        (await import("@souk/notification/config")).readNotificationConfig(env),
      ),
  },
  {
    name: "review",
    create: async (env) =>
      (await import("@souk/review/service")).createReviewService(
        (await import("@souk/review/config")).readReviewConfig(env),
      ),
  },
  {
    name: "moderation",
    create: async (env) =>
      (await import("@souk/moderation/service")).createModerationService(
        (await import("@souk/moderation/config")).readModerationConfig(env),
      ),
  },
  {
    name: "analytics",
    create: async (env) =>
      (await import("@souk/analytics/service")).createAnalyticsService(
        (await import("@souk/analytics/config")).readAnalyticsConfig(env),
      ),
  },
  {
    name: "logistics",
    create: async (env) =>
      (await import("@souk/logistics/service")).createLogisticsService(
        (await import("@souk/logistics/config")).readLogisticsConfig(env),
      ),
  },
];

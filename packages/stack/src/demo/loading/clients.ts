import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { CourierService } from "@souk/contracts/logistics/v1/courier_service";
import { DeliveryService } from "@souk/contracts/logistics/v1/delivery_service";
import { DispatchService } from "@souk/contracts/logistics/v1/dispatch_service";
import { FleetService } from "@souk/contracts/logistics/v1/fleet_service";
import { CheckoutService } from "@souk/contracts/orchestrator/v1/checkout_service";
import { FulfilmentService } from "@souk/contracts/order/v1/fulfilment_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { PromotionService } from "@souk/contracts/order/v1/promotion_service";
import { PayoutService } from "@souk/contracts/payment/v1/payout_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { ReviewService } from "@souk/contracts/review/v1/review_service";
import { SearchService } from "@souk/contracts/search/v1/search_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { SellerShopService } from "@souk/contracts/seller/v1/shop_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { createClient } from "@souk/service/client";
import { z } from "zod";

const Environment = z.object({
  SOUK_INTERNAL_SECRET: z.string(),
  DEMO_PASSWORD: z.string(),
  AUTH_SERVICE_URL: z.string(),
  USER_SERVICE_URL: z.string(),
  PRODUCT_SERVICE_URL: z.string(),
  INVENTORY_SERVICE_URL: z.string(),
  SELLER_SERVICE_URL: z.string(),
  SEARCH_SERVICE_URL: z.string(),
  ORDER_SERVICE_URL: z.string(),
  PAYMENT_SERVICE_URL: z.string(),
  REVIEW_SERVICE_URL: z.string(),
  LOGISTICS_SERVICE_URL: z.string(),
  ORCHESTRATOR_SERVICE_URL: z.string(),
  SANDBOX_URL: z.string(),
  SANDBOX_PUBLISHABLE_KEY: z.string(),
});

/** A bulk call writes up to 500 products in one transaction. */
const bulkTimeoutMs = 60_000;

/** The services that data is loaded through; there is no other way in. */
export function connect(environment: NodeJS.ProcessEnv) {
  const env = Environment.parse(environment);
  const options = (url: string) => ({
    url,
    caller: "seed",
    internalSecret: env.SOUK_INTERNAL_SECRET,
    timeoutMs: bulkTimeoutMs,
  });
  return {
    password: env.DEMO_PASSWORD,
    sandbox: { url: env.SANDBOX_URL, publishableKey: env.SANDBOX_PUBLISHABLE_KEY },
    internalSecret: env.SOUK_INTERNAL_SECRET,
    auth: createClient(AuthService, options(env.AUTH_SERVICE_URL)),
    user: createClient(UserService, options(env.USER_SERVICE_URL)),
    product: createClient(ProductService, options(env.PRODUCT_SERVICE_URL)),
    inventory: createClient(InventoryService, options(env.INVENTORY_SERVICE_URL)),
    seller: createClient(SellerService, options(env.SELLER_SERVICE_URL)),
    shop: createClient(SellerShopService, options(env.SELLER_SERVICE_URL)),
    fleet: createClient(FleetService, options(env.LOGISTICS_SERVICE_URL)),
    courier: createClient(CourierService, options(env.LOGISTICS_SERVICE_URL)),
    delivery: createClient(DeliveryService, options(env.LOGISTICS_SERVICE_URL)),
    dispatch: createClient(DispatchService, options(env.LOGISTICS_SERVICE_URL)),
    checkout: createClient(CheckoutService, options(env.ORCHESTRATOR_SERVICE_URL)),
    fulfilment: createClient(FulfilmentService, options(env.ORDER_SERVICE_URL)),
    order: createClient(OrderService, options(env.ORDER_SERVICE_URL)),
    promotion: createClient(PromotionService, options(env.ORDER_SERVICE_URL)),
    payout: createClient(PayoutService, options(env.PAYMENT_SERVICE_URL)),
    review: createClient(ReviewService, options(env.REVIEW_SERVICE_URL)),
    search: createClient(SearchService, options(env.SEARCH_SERVICE_URL)),
  };
}

export type SeedClients = ReturnType<typeof connect>;

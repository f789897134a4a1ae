import "server-only";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { CartService } from "@souk/contracts/cart/v1/cart_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { DeliveryService } from "@souk/contracts/logistics/v1/delivery_service";
import { NotificationService } from "@souk/contracts/notification/v1/notification_service";
import { CheckoutService } from "@souk/contracts/orchestrator/v1/checkout_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { ReturnService } from "@souk/contracts/order/v1/return_service";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { ReviewService } from "@souk/contracts/review/v1/review_service";
import { SearchService } from "@souk/contracts/search/v1/search_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { WishlistService } from "@souk/contracts/user/v1/wishlist_service";
import { createClient } from "@souk/service/client";
import { env, type WebEnv } from "../env.ts";

/** Long enough for a checkout that waits for the provider. */
const checkoutTimeoutMs = 25_000;

/** An order can be shown without where its parcels are. */
const deliveryTimeoutMs = 2_000;

function connect(settings: WebEnv) {
  const options = (url: string) => ({ url, caller: "web-bff", internalSecret: settings.SOUK_INTERNAL_SECRET });
  return {
    auth: createClient(AuthService, options(settings.AUTH_SERVICE_URL)),
    user: createClient(UserService, options(settings.USER_SERVICE_URL)),
    wishlist: createClient(WishlistService, options(settings.USER_SERVICE_URL)),
    product: createClient(ProductService, options(settings.PRODUCT_SERVICE_URL)),
    inventory: createClient(InventoryService, options(settings.INVENTORY_SERVICE_URL)),
    cart: createClient(CartService, options(settings.CART_SERVICE_URL)),
    order: createClient(OrderService, options(settings.ORDER_SERVICE_URL)),
    returns: createClient(ReturnService, options(settings.ORDER_SERVICE_URL)),
    payment: createClient(PaymentService, options(settings.PAYMENT_SERVICE_URL)),
    seller: createClient(SellerService, options(settings.SELLER_SERVICE_URL)),
    review: createClient(ReviewService, options(settings.REVIEW_SERVICE_URL)),
    delivery: createClient(DeliveryService, {
      ...options(settings.LOGISTICS_SERVICE_URL),
      timeoutMs: deliveryTimeoutMs,
    }),
    notification: createClient(NotificationService, options(settings.NOTIFICATION_SERVICE_URL)),
    search: createClient(SearchService, options(settings.SEARCH_SERVICE_URL)),
    checkout: createClient(CheckoutService, {
      ...options(settings.ORCHESTRATOR_SERVICE_URL),
      timeoutMs: checkoutTimeoutMs,
    }),
  };
}

export type Clients = ReturnType<typeof connect>;

let connected: Clients | undefined;

/** One client per upstream for the whole process; they share their sessions. */
export function clients(): Clients {
  connected ??= connect(env());
  return connected;
}

import { CartService } from "@souk/contracts/cart/v1/cart_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { CheckoutService } from "@souk/contracts/orchestrator/v1/checkout_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { PayoutService } from "@souk/contracts/payment/v1/payout_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { SearchService } from "@souk/contracts/search/v1/search_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { createClient } from "@souk/service/client";
import type { ShopEnvironment } from "./shop-environment.ts";

/** Long enough for a call that waits its turn behind hundreds of others. */
const timeoutMs = 30_000;

/** The services that proofs and measurements talk to beside the storefront. */
export function connectShop(env: ShopEnvironment) {
  const options = (url: string) => ({ url, caller: "proof", internalSecret: env.SOUK_INTERNAL_SECRET, timeoutMs });
  return {
    product: createClient(ProductService, options(env.PRODUCT_SERVICE_URL)),
    inventory: createClient(InventoryService, options(env.INVENTORY_SERVICE_URL)),
    seller: createClient(SellerService, options(env.SELLER_SERVICE_URL)),
    search: createClient(SearchService, options(env.SEARCH_SERVICE_URL)),
    cart: createClient(CartService, options(env.CART_SERVICE_URL)),
    order: createClient(OrderService, options(env.ORDER_SERVICE_URL)),
    payment: createClient(PaymentService, options(env.PAYMENT_SERVICE_URL)),
    payout: createClient(PayoutService, options(env.PAYMENT_SERVICE_URL)),
    checkout: createClient(CheckoutService, options(env.ORCHESTRATOR_SERVICE_URL)),
  };
}

export type ShopClients = ReturnType<typeof connectShop>;

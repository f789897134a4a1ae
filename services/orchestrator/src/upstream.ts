import { CartService } from "@souk/contracts/cart/v1/cart_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { createClient } from "@souk/service/client";
import type { OrchestratorConfig } from "./config.ts";

/** The services that a checkout goes through. */
export function connectUpstream(config: OrchestratorConfig) {
  const options = (url: string) => ({
    url,
    caller: "orchestrator",
    internalSecret: config.internalSecret,
    timeoutMs: config.stepTimeoutMs,
  });
  return {
    order: createClient(OrderService, options(config.orderServiceUrl)),
    inventory: createClient(InventoryService, options(config.inventoryServiceUrl)),
    payment: createClient(PaymentService, options(config.paymentServiceUrl)),
    cart: createClient(CartService, options(config.cartServiceUrl)),
  };
}

export type Upstream = ReturnType<typeof connectUpstream>;

import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { DeliveryService } from "@souk/contracts/logistics/v1/delivery_service";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { createClient } from "@souk/service/client";
import type { OrderConfig } from "./config.ts";

/** Who knows what an offer costs, whether it can be had, who speaks for a seller, who gives money back, and what couriers charge. */
export function connectUpstream(config: OrderConfig) {
  const options = (url: string) => ({ url, caller: "order", internalSecret: config.internalSecret });
  return {
    product: createClient(ProductService, options(config.productServiceUrl)),
    inventory: createClient(InventoryService, options(config.inventoryServiceUrl)),
    payment: createClient(PaymentService, options(config.paymentServiceUrl)),
    logistics: createClient(DeliveryService, options(config.logisticsServiceUrl)),
    seller: createClient(SellerService, options(config.sellerServiceUrl)),
  };
}

export type Upstream = ReturnType<typeof connectUpstream>;

import { OrderService } from "@souk/contracts/order/v1/order_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { createClient } from "@souk/service/client";
import type { LogisticsConfig } from "./config.ts";

/** Who knows whom a parcel goes to, and where it is collected. */
export function connectUpstream(config: LogisticsConfig) {
  const options = (url: string) => ({ url, caller: "logistics", internalSecret: config.internalSecret });
  return {
    order: createClient(OrderService, options(config.orderServiceUrl)),
    seller: createClient(SellerService, options(config.sellerServiceUrl)),
  };
}

export type Upstream = ReturnType<typeof connectUpstream>;

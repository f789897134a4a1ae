import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { createClient } from "@souk/service/client";
import type { OrderConfig } from "./config.ts";

/** Who knows what an offer costs and whether it can be had. */
export function connectUpstream(config: OrderConfig) {
  const options = (url: string) => ({ url, caller: "order", internalSecret: config.internalSecret });
  return {
    product: createClient(ProductService, options(config.productServiceUrl)),
    inventory: createClient(InventoryService, options(config.inventoryServiceUrl)),
  };
}

export type Upstream = ReturnType<typeof connectUpstream>;

import { CourierService } from "@souk/contracts/logistics/v1/courier_service";
import { DeliveryService } from "@souk/contracts/logistics/v1/delivery_service";
import { DispatchService } from "@souk/contracts/logistics/v1/dispatch_service";
import { createClient } from "@souk/service/client";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";
import { connectSurface } from "../../surface/surface-clients.ts";

const timeoutMs = 30_000;

/** The services that take part in a delivery, from the checkout to the courier. */
export function connectDeliveries(env: ShopEnvironment) {
  const url = env.LOGISTICS_SERVICE_URL;
  const options = { url, caller: "proof", internalSecret: env.SOUK_INTERNAL_SECRET, timeoutMs };
  return {
    ...connectSurface(env),
    courier: createClient(CourierService, options),
    dispatch: createClient(DispatchService, options),
    delivery: createClient(DeliveryService, options),
  };
}

export type DeliveryClients = ReturnType<typeof connectDeliveries>;

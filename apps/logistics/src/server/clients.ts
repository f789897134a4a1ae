import "server-only";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { CarrierService } from "@souk/contracts/logistics/v1/carrier_service";
import { CourierService } from "@souk/contracts/logistics/v1/courier_service";
import { DispatchService } from "@souk/contracts/logistics/v1/dispatch_service";
import { FleetService } from "@souk/contracts/logistics/v1/fleet_service";
import { NotificationService } from "@souk/contracts/notification/v1/notification_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { createClient } from "@souk/service/client";
import { env, type PortalEnv } from "../env.ts";

function connect(settings: PortalEnv) {
  const options = (url: string) => ({ url, caller: "logistics-bff", internalSecret: settings.SOUK_INTERNAL_SECRET });
  return {
    auth: createClient(AuthService, options(settings.AUTH_SERVICE_URL)),
    carrier: createClient(CarrierService, options(settings.LOGISTICS_SERVICE_URL)),
    courier: createClient(CourierService, options(settings.LOGISTICS_SERVICE_URL)),
    user: createClient(UserService, options(settings.USER_SERVICE_URL)),
    dispatch: createClient(DispatchService, options(settings.LOGISTICS_SERVICE_URL)),
    fleet: createClient(FleetService, options(settings.LOGISTICS_SERVICE_URL)),
    notification: createClient(NotificationService, options(settings.NOTIFICATION_SERVICE_URL)),
  };
}

export type Clients = ReturnType<typeof connect>;

let connected: Clients | undefined;

/** One client per upstream for the whole process; they share their sessions. */
export function clients(): Clients {
  connected ??= connect(env());
  return connected;
}

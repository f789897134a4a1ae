import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { FleetService } from "@souk/contracts/logistics/v1/fleet_service";
import { NotificationService } from "@souk/contracts/notification/v1/notification_service";
import { CommissionService } from "@souk/contracts/order/v1/commission_service";
import { FulfilmentService } from "@souk/contracts/order/v1/fulfilment_service";
import { PromotionService } from "@souk/contracts/order/v1/promotion_service";
import { ReturnService } from "@souk/contracts/order/v1/return_service";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { SellerCatalogueService } from "@souk/contracts/product/v1/seller_catalogue_service";
import { SellerImportService } from "@souk/contracts/product/v1/seller_import_service";
import { ReviewService } from "@souk/contracts/review/v1/review_service";
import { SellerApiKeyService } from "@souk/contracts/seller/v1/api_key_service";
import { SellerApplicationService } from "@souk/contracts/seller/v1/application_service";
import { SellerShopService } from "@souk/contracts/seller/v1/shop_service";
import { SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import { SellerViewService } from "@souk/contracts/seller/v1/view_service";
import { SellerWebhookService } from "@souk/contracts/seller/v1/webhook_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { WishlistService } from "@souk/contracts/user/v1/wishlist_service";
import { createClient } from "@souk/service/client";
import { connectShop } from "../shopping/shop-clients.ts";
import type { ShopEnvironment } from "../shopping/shop-environment.ts";

const timeoutMs = 30_000;

/** The services that it takes to have accounts with something of their own. */
export function connectSurface(env: ShopEnvironment) {
  const options = (url: string) => ({ url, caller: "proof", internalSecret: env.SOUK_INTERNAL_SECRET, timeoutMs });
  return {
    ...connectShop(env),
    auth: createClient(AuthService, options(env.AUTH_SERVICE_URL)),
    user: createClient(UserService, options(env.USER_SERVICE_URL)),
    wishlist: createClient(WishlistService, options(env.USER_SERVICE_URL)),
    payment: createClient(PaymentService, options(env.PAYMENT_SERVICE_URL)),
    catalogue: createClient(SellerCatalogueService, options(env.PRODUCT_SERVICE_URL)),
    imports: createClient(SellerImportService, options(env.PRODUCT_SERVICE_URL)),
    fulfilment: createClient(FulfilmentService, options(env.ORDER_SERVICE_URL)),
    application: createClient(SellerApplicationService, options(env.SELLER_SERVICE_URL)),
    team: createClient(SellerTeamService, options(env.SELLER_SERVICE_URL)),
    ownShop: createClient(SellerShopService, options(env.SELLER_SERVICE_URL)),
    apiKey: createClient(SellerApiKeyService, options(env.SELLER_SERVICE_URL)),
    view: createClient(SellerViewService, options(env.SELLER_SERVICE_URL)),
    webhook: createClient(SellerWebhookService, options(env.SELLER_SERVICE_URL)),
    commission: createClient(CommissionService, options(env.ORDER_SERVICE_URL)),
    returns: createClient(ReturnService, options(env.ORDER_SERVICE_URL)),
    promotion: createClient(PromotionService, options(env.ORDER_SERVICE_URL)),
    notification: createClient(NotificationService, options(env.NOTIFICATION_SERVICE_URL)),
    fleet: createClient(FleetService, options(env.LOGISTICS_SERVICE_URL)),
    review: createClient(ReviewService, options(env.REVIEW_SERVICE_URL)),
  };
}

export type SurfaceClients = ReturnType<typeof connectSurface>;

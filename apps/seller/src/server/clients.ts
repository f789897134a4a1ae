import "server-only";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { SellerStockService } from "@souk/contracts/inventory/v1/stock_service";
import { ModerationDecisionService } from "@souk/contracts/moderation/v1/decision_service";
import { ModerationDeskService } from "@souk/contracts/moderation/v1/desk_service";
import { FulfilmentService } from "@souk/contracts/order/v1/fulfilment_service";
import { PayoutService } from "@souk/contracts/payment/v1/payout_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { SellerCatalogueService } from "@souk/contracts/product/v1/seller_catalogue_service";
import { SellerOfferService } from "@souk/contracts/product/v1/seller_offer_service";
import { SellerApplicationService } from "@souk/contracts/seller/v1/application_service";
import { SellerDeskService } from "@souk/contracts/seller/v1/desk_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { SellerShopService } from "@souk/contracts/seller/v1/shop_service";
import { SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { createClient } from "@souk/service/client";
import { type ConsoleEnv, env } from "../env.ts";

function connect(settings: ConsoleEnv) {
  const options = (url: string) => ({ url, caller: "seller-bff", internalSecret: settings.SOUK_INTERNAL_SECRET });
  return {
    auth: createClient(AuthService, options(settings.AUTH_SERVICE_URL)),
    user: createClient(UserService, options(settings.USER_SERVICE_URL)),
    fulfilment: createClient(FulfilmentService, options(settings.ORDER_SERVICE_URL)),
    payout: createClient(PayoutService, options(settings.PAYMENT_SERVICE_URL)),
    stock: createClient(SellerStockService, options(settings.INVENTORY_SERVICE_URL)),
    offers: createClient(SellerOfferService, options(settings.PRODUCT_SERVICE_URL)),
    product: createClient(ProductService, options(settings.PRODUCT_SERVICE_URL)),
    moderation: createClient(ModerationDeskService, options(settings.MODERATION_SERVICE_URL)),
    decision: createClient(ModerationDecisionService, options(settings.MODERATION_SERVICE_URL)),
    catalogue: createClient(SellerCatalogueService, options(settings.PRODUCT_SERVICE_URL)),
    seller: createClient(SellerService, options(settings.SELLER_SERVICE_URL)),
    application: createClient(SellerApplicationService, options(settings.SELLER_SERVICE_URL)),
    desk: createClient(SellerDeskService, options(settings.SELLER_SERVICE_URL)),
    ownShop: createClient(SellerShopService, options(settings.SELLER_SERVICE_URL)),
    team: createClient(SellerTeamService, options(settings.SELLER_SERVICE_URL)),
  };
}

export type Clients = ReturnType<typeof connect>;

let connected: Clients | undefined;

/** One client per upstream for the whole process; they share their sessions. */
export function clients(): Clients {
  connected ??= connect(env());
  return connected;
}

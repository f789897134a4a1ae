import "server-only";
import { MarketNumbersService } from "@souk/contracts/analytics/v1/market_numbers_service";
import { SellerNumbersService } from "@souk/contracts/analytics/v1/seller_numbers_service";
import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { SellerStockService } from "@souk/contracts/inventory/v1/stock_service";
import { CarrierService } from "@souk/contracts/logistics/v1/carrier_service";
import { DeliveryService } from "@souk/contracts/logistics/v1/delivery_service";
import { FleetService } from "@souk/contracts/logistics/v1/fleet_service";
import { ModerationDecisionService } from "@souk/contracts/moderation/v1/decision_service";
import { ModerationDeskService } from "@souk/contracts/moderation/v1/desk_service";
import { NotificationService } from "@souk/contracts/notification/v1/notification_service";
import { CheckoutService } from "@souk/contracts/orchestrator/v1/checkout_service";
import { CommissionService } from "@souk/contracts/order/v1/commission_service";
import { FulfilmentService } from "@souk/contracts/order/v1/fulfilment_service";
import { OrderDeskService } from "@souk/contracts/order/v1/order_desk_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { ReturnService } from "@souk/contracts/order/v1/return_service";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { PayoutService } from "@souk/contracts/payment/v1/payout_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { SellerCatalogueService } from "@souk/contracts/product/v1/seller_catalogue_service";
import { SellerImportService } from "@souk/contracts/product/v1/seller_import_service";
import { SellerOfferService } from "@souk/contracts/product/v1/seller_offer_service";
import { TaxonomyService } from "@souk/contracts/product/v1/taxonomy_service";
import { SellerApiKeyService } from "@souk/contracts/seller/v1/api_key_service";
import { SellerApplicationService } from "@souk/contracts/seller/v1/application_service";
import { SellerDeskService } from "@souk/contracts/seller/v1/desk_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { SellerShopService } from "@souk/contracts/seller/v1/shop_service";
import { SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import { SellerViewService } from "@souk/contracts/seller/v1/view_service";
import { SellerWebhookService } from "@souk/contracts/seller/v1/webhook_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { createClient } from "@souk/service/client";
import { type ConsoleEnv, env } from "../env.ts";
import { auditedServices, connectEach, consumingServices } from "./each-service.ts";

function connect(settings: ConsoleEnv) {
  const options = (url: string) => ({ url, caller: "seller-bff", internalSecret: settings.SOUK_INTERNAL_SECRET });
  return {
    auth: createClient(AuthService, options(settings.AUTH_SERVICE_URL)),
    numbers: createClient(SellerNumbersService, options(settings.ANALYTICS_SERVICE_URL)),
    market: createClient(MarketNumbersService, options(settings.ANALYTICS_SERVICE_URL)),
    user: createClient(UserService, options(settings.USER_SERVICE_URL)),
    commission: createClient(CommissionService, options(settings.ORDER_SERVICE_URL)),
    fulfilment: createClient(FulfilmentService, options(settings.ORDER_SERVICE_URL)),
    order: createClient(OrderService, options(settings.ORDER_SERVICE_URL)),
    orderDesk: createClient(OrderDeskService, options(settings.ORDER_SERVICE_URL)),
    returns: createClient(ReturnService, options(settings.ORDER_SERVICE_URL)),
    payment: createClient(PaymentService, options(settings.PAYMENT_SERVICE_URL)),
    inventory: createClient(InventoryService, options(settings.INVENTORY_SERVICE_URL)),
    checkout: createClient(CheckoutService, options(settings.ORCHESTRATOR_SERVICE_URL)),
    payout: createClient(PayoutService, options(settings.PAYMENT_SERVICE_URL)),
    stock: createClient(SellerStockService, options(settings.INVENTORY_SERVICE_URL)),
    carrier: createClient(CarrierService, options(settings.LOGISTICS_SERVICE_URL)),
    fleet: createClient(FleetService, options(settings.LOGISTICS_SERVICE_URL)),
    delivery: createClient(DeliveryService, options(settings.LOGISTICS_SERVICE_URL)),
    imports: createClient(SellerImportService, options(settings.PRODUCT_SERVICE_URL)),
    offers: createClient(SellerOfferService, options(settings.PRODUCT_SERVICE_URL)),
    taxonomy: createClient(TaxonomyService, options(settings.PRODUCT_SERVICE_URL)),
    product: createClient(ProductService, options(settings.PRODUCT_SERVICE_URL)),
    notification: createClient(NotificationService, options(settings.NOTIFICATION_SERVICE_URL)),
    moderation: createClient(ModerationDeskService, options(settings.MODERATION_SERVICE_URL)),
    decision: createClient(ModerationDecisionService, options(settings.MODERATION_SERVICE_URL)),
    catalogue: createClient(SellerCatalogueService, options(settings.PRODUCT_SERVICE_URL)),
    seller: createClient(SellerService, options(settings.SELLER_SERVICE_URL)),
    application: createClient(SellerApplicationService, options(settings.SELLER_SERVICE_URL)),
    desk: createClient(SellerDeskService, options(settings.SELLER_SERVICE_URL)),
    ownShop: createClient(SellerShopService, options(settings.SELLER_SERVICE_URL)),
    team: createClient(SellerTeamService, options(settings.SELLER_SERVICE_URL)),
    apiKey: createClient(SellerApiKeyService, options(settings.SELLER_SERVICE_URL)),
    view: createClient(SellerViewService, options(settings.SELLER_SERVICE_URL)),
    webhook: createClient(SellerWebhookService, options(settings.SELLER_SERVICE_URL)),
    audits: connectEach(AuditService, auditedServices, settings, options),
    deadLetters: connectEach(DeadLetterService, consumingServices, settings, options),
  };
}

export type Clients = ReturnType<typeof connect>;

let connected: Clients | undefined;

/** One client per upstream for the whole process; they share their sessions. */
export function clients(): Clients {
  connected ??= connect(env());
  return connected;
}

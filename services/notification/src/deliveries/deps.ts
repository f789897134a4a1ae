import type { Client } from "@connectrpc/connect";
import type { AuthService } from "@souk/contracts/auth/v1/auth_service";
import type { OrderService } from "@souk/contracts/order/v1/order_service";
import type { SellerService } from "@souk/contracts/seller/v1/seller_service";
import type { SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import type { UserService } from "@souk/contracts/user/v1/user_service";
import type { WishlistService } from "@souk/contracts/user/v1/wishlist_service";
import type { Db } from "@souk/database/database";
import type { Sealer } from "@souk/personal-data/sealer";
import type { Logger } from "@souk/telemetry/logger";
import type { MailPort } from "../channels/mail-port.ts";
import type { PushPort } from "../channels/push-port.ts";
import type { SmsPort } from "../channels/sms-port.ts";
import type { ShopLinks } from "../mails/shop-links.ts";
import type { GoodsDeps } from "../wishes/goods.ts";

/** What there is to deliver with. */
export interface DeliveryDeps extends GoodsDeps {
  readonly db: Db;
  readonly auth: Client<typeof AuthService>;
  readonly orders: Client<typeof OrderService>;
  readonly sellers: Client<typeof SellerTeamService>;
  readonly shops: Client<typeof SellerService>;
  readonly users: Client<typeof UserService>;
  readonly wishlists: Client<typeof WishlistService>;
  readonly mail: MailPort;
  /** Undefined: no messages are sent to browsers. */
  readonly push: PushPort | undefined;
  /** Undefined: no text messages are sent. */
  readonly sms: SmsPort | undefined;
  readonly sealer: Sealer;
  readonly links: ShopLinks;
  readonly log: Logger;
  readonly now: () => Date;
  readonly retryMs: number;
  readonly giveUpMs: number;
}

import type { Client } from "@connectrpc/connect";
import type { AuthService } from "@souk/contracts/auth/v1/auth_service";
import type { PayoutService } from "@souk/contracts/payment/v1/payout_service";
import type { UserService } from "@souk/contracts/user/v1/user_service";
import type { Db } from "@souk/database/database";
import type { Sealer } from "@souk/personal-data/sealer";

/** What use cases work with; each names the part that it needs. */
export interface SellerDeps {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly auth: Client<typeof AuthService>;
  readonly payouts: Client<typeof PayoutService>;
  readonly users: Client<typeof UserService>;
  /** Whether webhooks may go to http:// and to addresses that are not public: for development. */
  readonly allowsPrivateWebhooks: boolean;
}

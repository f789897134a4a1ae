import type { Client } from "@connectrpc/connect";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import type { UserService } from "@souk/contracts/user/v1/user_service";
import type { Db } from "@souk/database/database";
import type { Sellers } from "./upstream.ts";

/** What use cases work with; each names the part that it needs. */
export interface ModerationDeps {
  readonly db: Db;
  readonly now: () => Date;
  readonly rules: Rules;
  readonly sellers: Sellers;
  readonly users: Client<typeof UserService>;
  readonly products: Client<typeof ProductService>;
}

/** What operators set, by the settings of the service. */
export interface Rules {
  readonly dueMs: number;
  readonly claimMs: number;
  readonly approveBelow: number;
  readonly similarityPercent: number;
  readonly priceDeviationTenths: number;
}

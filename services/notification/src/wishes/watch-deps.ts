import type { Client } from "@connectrpc/connect";
import type { WishlistService } from "@souk/contracts/user/v1/wishlist_service";
import type { Db } from "@souk/database/database";
import type { Logger } from "@souk/telemetry/logger";
import type { GoodsDeps } from "./goods.ts";

/** What there is to find out with what people want to hear of. */
export interface WatchDeps extends GoodsDeps {
  readonly db: Db;
  readonly wishlists: Client<typeof WishlistService>;
  readonly log: Logger;
  readonly now: () => Date;
  /** How long something has to be gone before its return is news. */
  readonly restockAfterMs: number;
  readonly gatherMs: number;
  readonly everyMs: number;
}

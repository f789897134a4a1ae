import type { Client } from "@connectrpc/connect";
import type { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import type { Db } from "@souk/database/database";
import type { Day } from "./domain/day.ts";
import type { Sellers } from "./upstream.ts";

/** What use cases work with; each names the part that it needs. */
export interface AnalyticsDeps {
  readonly db: Db;
  readonly now: () => Date;
  readonly timeZone: string;
  /** Before it nothing is kept. */
  readonly firstDay: () => Day;
  /** Before it visits are counted for good: who they were of is not kept any more. */
  readonly firstVisitDay: () => Day;
  readonly sellers: Sellers;
  readonly products: Client<typeof ProductService>;
  readonly inventory: Client<typeof InventoryService>;
}

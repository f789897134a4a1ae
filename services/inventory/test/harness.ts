import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { newId } from "@souk/ids/id";
import { fakeClock } from "@souk/testing/clock";
import { startServices } from "@souk/testing/network";
import { serviceToken } from "@souk/testing/principals";
import postgres from "postgres";
import { readInventoryConfig } from "../src/config.ts";
import { createInventoryService } from "../src/service.ts";
import { startUpstreams } from "./upstreams.ts";

const migrations = `${import.meta.dirname}/../migrations`;

/** The inventory service alone, called as another service, with a clock that stands still. */
export async function startInventory(env: Record<string, string> = {}) {
  const clock = fakeClock();
  const upstreams = await startUpstreams();
  const network = await startServices({
    inventory: {
      migrations,
      env: { SELLER_SERVICE_URL: upstreams.url, PRODUCT_SERVICE_URL: upstreams.url, SWEEP_INTERVAL_MS: "20", ...env },
      create: (env) => createInventoryService(readInventoryConfig(env), { now: clock.now }),
    },
  });
  const sql = postgres(network.databaseUrl("inventory"), { max: 2 });
  const inventory = network.client(InventoryService, "inventory", await serviceToken("test"));
  return {
    clock,
    network,
    inventory,
    upstreams,
    sql,
    /** Puts an offer on the shelf and returns its id. */
    async stocked(onHand: bigint, offerId = newId(), sellerId = newId()) {
      await inventory.bulkSetStock({ requestId: newId(), counts: [{ offerId, sellerId, location: "main", onHand }] });
      return offerId;
    },
    async stockOf(offerId: string) {
      const { stocks } = await inventory.batchGetStock({ offerIds: [offerId] });
      return stocks[0];
    },
    async stop() {
      await sql.end();
      await network.stop();
      upstreams.stop();
    },
  };
}

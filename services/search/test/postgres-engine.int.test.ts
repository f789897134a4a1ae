import { openDatabase } from "@souk/database/database";
import { createTestDatabase } from "@souk/testing/database";
import { drizzle } from "drizzle-orm/postgres-js";
import { createPostgresEngine } from "../src/engine/postgres/postgres-engine.ts";
import { migrations } from "./migrations.ts";
import { describeSearchEngine, type EngineHarness } from "./search-engine-contract.ts";

async function openEngine(): Promise<EngineHarness> {
  const test = await createTestDatabase(migrations);
  const database = openDatabase({ url: test.url, poolSize: 6, applicationName: "search-test" });
  return {
    engine: createPostgresEngine({ database, reader: drizzle(database.sql) }),
    inTransaction: (run) => database.db.transaction(run),
    clear: async () => void (await database.sql`truncate documents, offer_stock, facet_values`),
    async rebuildsWaiting() {
      const waiting = await database.sql`select from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`;
      return waiting.length;
    },
    async close() {
      await database.close();
      await test.drop();
    },
  };
}

describeSearchEngine("PostgreSQL", openEngine);

import { openDatabase } from "@souk/database/database";
import { createTestDatabase } from "@souk/testing/database";
import { drizzle } from "drizzle-orm/postgres-js";
import { expect, test } from "vitest";
import type { SearchQuery } from "../src/domain/search-query.ts";
import { createPostgresEngine } from "../src/engine/postgres/postgres-engine.ts";
import { north } from "./catalogue.ts";
import { documentChange, type EngineHarness, everything } from "./engine-contract/engine-actions.ts";
import { migrations } from "./migrations.ts";
import { describeSearchEngine } from "./search-engine-contract.ts";

async function openEngine(): Promise<EngineHarness> {
  const test = await createTestDatabase(migrations);
  const database = openDatabase({ url: test.url, poolSize: 6, applicationName: "search-test" });
  return {
    engine: createPostgresEngine({ database, reader: drizzle(database.sql) }),
    inTransaction: (run) => database.db.transaction(run),
    clear: async () =>
      void (await database.sql`truncate documents, document_contents, postings, vocabulary, offer_stock, facet_values`),
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

test("a search is two statements once its words are known, however many filters and facets there are", async () => {
  const databases = await createTestDatabase(migrations);
  const database = openDatabase({ url: databases.url, poolSize: 4, applicationName: "search-test" });
  let statements = 0;
  const logger = { logQuery: () => void statements++ };
  const engine = createPostgresEngine({ database, reader: drizzle(database.sql, { logger }) });
  await database.db.transaction((tx) =>
    engine.index(
      tx,
      Array.from({ length: 60 }, (_, n) =>
        documentChange(`Lamp ${n}`, { material: `Material ${n}`, waterproof: n % 2 === 0 }),
      ),
    ),
  );
  const query: SearchQuery = {
    ...everything,
    text: "a lamp of lilac",
    sort: "relevance",
    withFacets: true,
    categorySlug: "shoes",
    priceUntilMinor: 10_000n,
    sellerIds: [north],
    filters: [
      { attributeCode: "colour", values: ["lilac", "green"] },
      { attributeCode: "waterproof", values: ["true", "false"] },
    ],
  };
  statements = 0;
  const { facets } = await engine.search(query);
  expect(facets).toHaveLength(63);
  expect(statements).toBeLessThanOrEqual(4);
  statements = 0;
  await engine.search(query);
  expect(statements).toBe(2);
  await database.close();
  await databases.drop();
});

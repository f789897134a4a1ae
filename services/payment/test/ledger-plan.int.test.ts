import { fileURLToPath } from "node:url";
import { type Database, openDatabase } from "@souk/database/database";
import { createTestDatabase, type TestDatabase } from "@souk/testing/database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

let test_: TestDatabase;
let database: Database;
beforeAll(async () => {
  test_ = await createTestDatabase(fileURLToPath(new URL("../migrations", import.meta.url)));
  database = openDatabase({ url: test_.url, poolSize: 1, applicationName: "ledger-plan-test" });
});
afterAll(async () => {
  await database.close();
  await test_.drop();
});

test("a page of a seller's entries, the newest first, is read off the index and not sorted", async () => {
  const plan = await database.db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    await tx.execute(sql`set local enable_bitmapscan = off`);
    return tx.execute(sql`explain select * from ledger_entries where account = 'seller:1' order by id desc limit 10`);
  });
  const text = JSON.stringify(plan);
  expect(text).toContain("Index Scan Backward using ledger_entries_account");
  expect(text).not.toContain("Sort");
});

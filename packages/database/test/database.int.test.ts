import { fileURLToPath } from "node:url";
import { createDatabase } from "@souk/database/create-database";
import { type Database, openDatabase } from "@souk/database/database";
import { migrate } from "@souk/database/migrate";
import { inTransaction } from "@souk/database/transaction";
import { isUniqueViolation } from "@souk/database/unique-violation";
import { createTestDatabase, type TestDatabase } from "@souk/testing/database";
import { sql } from "drizzle-orm";
import { bigint, pgTable, text } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const accounts = pgTable("accounts", {
  name: text("name").primaryKey(),
  balanceMinor: bigint("balance_minor", { mode: "bigint" }).notNull(),
});

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase({
    url: testDatabase.url,
    poolSize: 4,
    applicationName: "database-test",
    statementTimeoutMs: 500,
  });
  await database.sql`create table accounts (name text primary key, balance_minor bigint not null)`;
});

afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

test("an amount beyond 2^53 survives the way there and back, through drizzle and raw", async () => {
  const balanceMinor = 9_007_199_254_740_993n;
  await database.db.insert(accounts).values({ name: "big", balanceMinor });
  expect(await database.db.select().from(accounts)).toEqual([{ name: "big", balanceMinor }]);
  const [raw] = await database.sql`select balance_minor from accounts where name = 'big'`;
  expect(raw?.balance_minor).toBe(balanceMinor);
});

test("a unique violation is recognised by its constraint below what drizzle wraps around it", async () => {
  await database.db.insert(accounts).values({ name: "twice", balanceMinor: 1n });
  const error = await database.db
    .insert(accounts)
    .values({ name: "twice", balanceMinor: 2n })
    .catch((e) => e);
  expect(isUniqueViolation(error)).toBe(true);
  expect(isUniqueViolation(error, "accounts_pkey")).toBe(true);
  expect(isUniqueViolation(error, "accounts_other")).toBe(false);
  expect(isUniqueViolation(new Error("other"))).toBe(false);
});

test("the victim of a deadlock is run again and both transfers take effect", async () => {
  await database.db.insert(accounts).values([
    { name: "left", balanceMinor: 0n },
    { name: "right", balanceMinor: 0n },
  ]);
  let waiting = 2;
  const bothHoldOne = Promise.withResolvers<void>();
  const addToBoth = (first: string, second: string) =>
    inTransaction(database.db, async (tx) => {
      const add = (name: string) =>
        tx.update(accounts).set({ balanceMinor: sql`balance_minor + 1` }).where(sql`name = ${name}`);
      await tx.execute(sql`set local statement_timeout = '5s'`);
      await add(first);
      if (--waiting === 0) bothHoldOne.resolve();
      await bothHoldOne.promise;
      await add(second);
    });
  await Promise.all([addToBoth("left", "right"), addToBoth("right", "left")]);
  const rows = await database.db.select().from(accounts).where(sql`name in ('left', 'right')`);
  expect(rows.map((row) => row.balanceMinor)).toEqual([2n, 2n]);
});

test("a statement that runs too long is ended by the server", async () => {
  await expect(database.sql`select pg_sleep(5)`).rejects.toThrow(/statement timeout/);
});

test("several processes may create and migrate one database at once", async () => {
  const name = `born_${process.pid}`;
  const folder = fileURLToPath(new URL("./migrations", import.meta.url));
  const url = new URL(testDatabase.url);
  url.pathname = `/${name}`;
  const open = async () => {
    await createDatabase({ adminUrl: testDatabase.url, name });
    await migrate({ url: url.href, folder });
  };
  await Promise.all([open(), open(), open(), open()]);
  const born = openDatabase({ url: url.href, poolSize: 1, applicationName: "database-test" });
  const [row] = await born.sql`select count(*) as migrations from drizzle.__drizzle_migrations`;
  expect(row?.migrations).toBe(1n);
  await born.close();
  await database.sql`drop database ${database.sql(name)} with (force)`;
});

import { type Database, openDatabase } from "@souk/database/database";
import { createTestDatabase, type TestDatabase } from "@souk/testing/database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase({ url: testDatabase.url, poolSize: 4, applicationName: "prepared-test" });
});

afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const preparedHere = sql`select statement from pg_prepared_statements where statement like '%as repeated%'`;

test("what drizzle sends repeatedly is prepared, in a transaction as outside, and what comes once is not", async () => {
  const ask = (n: number) => sql`select ${n}::int as repeated`;
  for (let n = 0; n < 4; n++) await database.db.execute(ask(n));
  expect((await database.db.execute(preparedHere)).length).toBeGreaterThan(0);
  await database.db.transaction(async (tx) => {
    expect(await tx.execute(ask(4))).toEqual([{ repeated: 4 }]);
    await tx.execute(sql`select ${1}::int as repeated, 'once'`);
    expect(await tx.execute(preparedHere)).toEqual([{ statement: "select $1::int as repeated" }]);
  });
});

test("a transaction beside any number of prepared statements has a connection for itself", async () => {
  const beside = (n: number) => database.sql`select ${n}::int as beside`.execute();
  const transaction = (n: number) =>
    database.db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('souk.test', ${String(n)}, true)`);
      return tx.execute(sql`select current_setting('souk.test') as value`);
    });
  // The driver sends a hundred statements behind each other on each connection; what comes last there is what went wrong.
  for (let count = 185; count < 215; count++) {
    const statements = Array.from({ length: count }, (_, n) => beside(n));
    const rows = transaction(count);
    await Promise.all(statements);
    expect(await rows).toEqual([{ value: String(count) }]);
  }
});

import { type Database, openDatabase } from "@souk/database/database";
import { createTestDatabase, type TestDatabase } from "@souk/testing/database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

let testDatabase: TestDatabase;
let database: Database;
let killer: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase({ url: testDatabase.url, poolSize: 1, applicationName: "victim" });
  killer = openDatabase({ url: testDatabase.url, poolSize: 1, applicationName: "killer" });
  await killer.sql`create table notes (text text)`;
});

afterAll(async () => {
  await database.close();
  await killer.close();
  await testDatabase.drop();
});

const runOut = () => database.db.transaction((tx) => tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`));

async function killVictims(): Promise<void> {
  await killer.sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim'`;
}

test("a transaction that ends its own session fails, and the process lives", async () => {
  await expect(runOut()).rejects.toThrow();
  expect(await database.sql`select 1 as one`).toEqual([{ one: 1 }]);
});

test("a transaction that outlived its session writes nothing, not even into the transaction that came after it", async () => {
  const wrote = Promise.withResolvers<void>();
  const mayGoOn = Promise.withResolvers<void>();
  const zombieDone = Promise.withResolvers<unknown>();
  const zombie = database.db.transaction(async (tx) => {
    await tx.execute(sql`insert into notes values ('zombie before')`);
    wrote.resolve();
    await mayGoOn.promise;
    const error = await tx.execute(sql`insert into notes values ('zombie after')`).catch((e: unknown) => e);
    zombieDone.resolve(error);
    throw error;
  });
  zombie.catch(() => {});
  await wrote.promise;
  await killVictims();
  await expect(zombie).rejects.toThrow();
  await vi.waitFor(() =>
    database.db.transaction(async (tx) => {
      await tx.execute(sql`insert into notes values ('next')`);
      mayGoOn.resolve();
      expect(await zombieDone.promise).toBeInstanceOf(Error);
    }),
  );
  expect(await killer.sql`select text from notes`).toEqual([{ text: "next" }]);
});

test("a pool that has lost a connection closes at once", async () => {
  await expect(runOut()).rejects.toThrow();
  const startMs = performance.now();
  await database.close();
  expect(performance.now() - startMs).toBeLessThan(2_000);
});

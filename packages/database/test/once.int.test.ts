import { fileURLToPath } from "node:url";
import { type Database, openDatabase } from "@souk/database/database";
import { once, purgeRequests, type RequestKey } from "@souk/database/once";
import { requests } from "@souk/database/tables";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { createTestDatabase, type TestDatabase } from "@souk/testing/database";
import { afterAll, beforeAll, expect, test } from "vitest";

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase(fileURLToPath(new URL("./migrations", import.meta.url)));
  database = openDatabase({ url: testDatabase.url, poolSize: 5, applicationName: "once-test" });
});

afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

function key(change: Partial<RequestKey> = {}): RequestKey {
  return {
    requestId: newId(),
    actorId: newId(),
    method: "souk.order.v1.OrderService/PlaceOrder",
    contentHash: "a",
    ...change,
  };
}

test("a repeat gets the first answer, with its bigints and dates, and does not run again", async () => {
  const request = key();
  let runs = 0;
  const answer = {
    totalMinor: 12_345_678_901_234_567n,
    at: new Date("2026-01-05T09:00:00Z"),
    lines: [{ quantity: 2 }],
  };
  const place = () =>
    once(database.db, request, async () => {
      runs++;
      return answer;
    });
  expect(await place()).toEqual(answer);
  expect(await place()).toEqual(answer);
  expect(runs).toBe(1);
});

test("the same id with other content is refused", async () => {
  const request = key();
  await once(database.db, request, async () => "first");
  const refused = await once(database.db, { ...request, contentHash: "b" }, async () => "second").catch((e) => e);
  expect(isDomainError(refused, "REQUEST_ID_REUSED")).toBe(true);
});

test("one id of two actors, or to two methods, is two requests", async () => {
  const request = key();
  expect(await once(database.db, request, async () => 1)).toBe(1);
  expect(await once(database.db, { ...request, actorId: newId() }, async () => 2)).toBe(2);
  expect(await once(database.db, { ...request, method: "other" }, async () => 3)).toBe(3);
});

test("of eight twins at the same moment one runs and all get its answer", async () => {
  const request = key();
  let runs = 0;
  const twins = Array.from({ length: 8 }, () =>
    once(database.db, request, async (tx) => {
      await tx.execute("select pg_sleep(0.05)");
      return ++runs;
    }),
  );
  expect(await Promise.all(twins)).toEqual(Array(8).fill(1));
});

test("a failed run stores nothing, and a twin that waited for it runs instead", async () => {
  const request = key();
  const started = Promise.withResolvers<void>();
  const mayFail = Promise.withResolvers<void>();
  const failing = once(database.db, request, async () => {
    started.resolve();
    await mayFail.promise;
    throw new DomainError("failed_precondition", "SOLD_OUT", "Nothing left.");
  });
  await started.promise;
  const twin = once(database.db, request, async () => "ran");
  mayFail.resolve();
  await expect(failing).rejects.toThrow("Nothing left.");
  expect(await twin).toBe("ran");
});

test("purging forgets old requests only", async () => {
  const old = key();
  const recent = key();
  await once(database.db, old, async () => "old");
  await once(database.db, recent, async () => "recent");
  await database.sql`update requests set created_at = now() - interval '2 days' where request_id = ${old.requestId}`;
  expect(await purgeRequests(database.db, 24 * 3_600_000)).toBe(1);
  const left = await database.db.select({ id: requests.requestId }).from(requests);
  expect(left.map((row) => row.id)).toContain(recent.requestId);
  expect(left.map((row) => row.id)).not.toContain(old.requestId);
});

import { fileURLToPath } from "node:url";
import { createTestDatabase } from "@souk/testing/database";
import { testRedisUrl } from "@souk/testing/redis";
import { Redis } from "ioredis";
import postgres from "postgres";
import { expect, test } from "vitest";

const migrations = fileURLToPath(new URL("../../database/test/migrations", import.meta.url));

test("test databases are migrated, apart from each other, and gone once dropped", async () => {
  const [left, right] = await Promise.all([createTestDatabase(migrations), createTestDatabase(migrations)]);
  const leftSql = postgres(left.url);
  const rightSql = postgres(right.url);
  await leftSql`insert into requests (actor_id, method, request_id, content_hash) values ('a', 'm', 'r', 'h')`;
  expect(await rightSql`select * from requests`).toHaveLength(0);
  await leftSql.end();
  await left.drop();
  expect(await rightSql`select 1 from pg_database where datname = ${new URL(left.url).pathname.slice(1)}`).toHaveLength(
    0,
  );
  await rightSql.end();
  await right.drop();
});

test("each Redis database is its own", async () => {
  const left = new Redis(testRedisUrl());
  const right = new Redis(testRedisUrl());
  await left.set("key", "left");
  expect(await right.get("key")).toBeNull();
  left.disconnect();
  right.disconnect();
});

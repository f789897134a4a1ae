import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { createTestDatabase, type TestDatabase } from "@souk/testing/database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

let testDatabase: TestDatabase;
let lines: Awaited<ReturnType<typeof openLines>>;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  lines = await openLines(new URL(testDatabase.url));
});
afterAll(async () => {
  lines.close();
  await testDatabase.drop();
});

/** Lines to the server that can be broken off, all at once. */
async function openLines(target: URL) {
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = connect({ host: target.hostname, port: Number(target.port) });
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", end).on("close", () => {
        sockets.delete(socket);
        end();
      });
    }
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(target);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  const breakOff = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const close = () => {
    server.close();
    breakOff();
  };
  return { url: url.href, breakOff, close };
}

/** Well before a connection that is not answered is given up. */
const soon = (promise: Promise<unknown>) =>
  Promise.race([
    promise.then(
      () => "worked",
      () => "failed",
    ),
    pause(4_000, "never ended", { ref: false }),
  ]);

test("a transaction that is rolled back while its line breaks leaves nothing to the session that comes after", async () => {
  const database = openDatabase({ url: lines.url, poolSize: 1, applicationName: "lines" });
  const nap = (seconds: number) =>
    inTransaction(database.db, (tx) => tx.execute(sql`select pg_sleep(${seconds}::float8)`));
  // Often enough to be prepared: only then may something be sent behind it.
  for (let n = 0; n < 5; n++) await nap(0);
  const broken = soon(nap(30));
  await pause(200);
  lines.breakOff();
  expect(await broken).toBe("failed");
  const next = inTransaction(database.db, (tx) => tx.execute(sql`select ${"new"}::text, ${1}::int`));
  expect(await soon(next)).toBe("worked");
  await database.close();
});

test("however often its lines break, every transaction ends, and those after it work at once", async () => {
  const database = openDatabase({ url: lines.url, poolSize: 4, applicationName: "lines" });
  await database.sql`create table seen (name text, id text, note text, primary key (name, id))`;
  const insert = (note: string) =>
    inTransaction(database.db, async (tx) => {
      for (let n = 0; n < 3; n++) {
        const id = `${Math.random()}`;
        await tx.execute(sql`insert into seen values (${"a"}, ${id}, ${note}), (${"b"}, ${id}, ${note})`);
        await tx.execute(sql`select pg_sleep(${0.004}::float8)`);
      }
    });
  let isOver = false;
  const outcomes: string[] = [];
  const workers = Array.from({ length: 8 }, async () => {
    while (!isOver) outcomes.push(await soon(insert("x".repeat(Math.random() * 600))));
  });
  for (let n = 0; n < 80; n++) {
    await pause(5 + Math.random() * 60);
    lines.breakOff();
  }
  isOver = true;
  await Promise.all(workers);
  expect(new Set(outcomes)).toEqual(new Set(["worked", "failed"]));
  const after = await Promise.all(Array.from({ length: 16 }, () => soon(insert("after"))));
  expect(new Set(after)).toEqual(new Set(["worked"]));
  await database.close();
}, 60_000);

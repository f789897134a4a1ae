import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { queryObjects } from "node:v8";
import { startRedis } from "@souk/stack/redis";
import { expect, test } from "vitest";
import { openBus } from "./open-redis-bus.ts";

const rounds = 1_000;

test("a subscription that has read for long holds no more than one that has begun", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "souk-reading-"));
  const redis = await startRedis({ dataDir, password: "reading-test" });
  const bus = openBus(redis.url);
  let handled = Promise.withResolvers<void>();
  await bus.consume({
    group: "reader",
    topics: ["long"],
    handler: async (deliveries) => {
      handled.resolve();
      return deliveries.length;
    },
  });
  const read = async (times: number) => {
    for (let n = 0; n < times; n++) {
      handled = Promise.withResolvers();
      await bus.publish([{ topic: "long", key: "k", value: Buffer.from("v") }]);
      await handled.promise;
    }
    return Number(queryObjects(Promise));
  };
  const before = await read(100);
  expect((await read(rounds)) - before).toBeLessThan(rounds / 2);
  await bus.close();
  await redis.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

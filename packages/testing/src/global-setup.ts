import { startPostgres } from "@souk/stack/postgres";
import { startRedis } from "@souk/stack/redis";
import { copyClusterTemplate, TEST_PASSWORD } from "./cluster-template.ts";
import { provideServers } from "./env.ts";
import { makeRunFolder, postgresDir, redisDir, removeAbandonedRuns, removeRunFolder } from "./run-folder.ts";

/** One PostgreSQL and one Redis for a whole vitest run, on free ports, in a folder that is removed at its end. */
export default async function setup(): Promise<() => void> {
  removeAbandonedRuns();
  const dir = makeRunFolder();
  const tearDown = () => {
    process.off("exit", tearDown);
    removeRunFolder(dir);
  };
  process.on("exit", tearDown);
  await copyClusterTemplate(postgresDir(dir));
  const [postgres, redis] = await Promise.all([
    startPostgres({ dataDir: postgresDir(dir), superuserPassword: TEST_PASSWORD, durable: false }),
    startRedis({ dataDir: redisDir(dir), password: TEST_PASSWORD, durable: false }),
  ]);
  provideServers({ postgresUrl: postgres.url, redisUrl: redis.url, dir });
  return tearDown;
}

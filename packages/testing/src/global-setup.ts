import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@souk/stack/postgres";
import { deletePostgresData } from "@souk/stack/postgres/location";
import { startRedis } from "@souk/stack/redis";
import { copyClusterTemplate, TEST_PASSWORD } from "./cluster-template.ts";
import { provideServers } from "./env.ts";

/** One PostgreSQL and one Redis for a whole vitest run, on free ports, in a folder that is removed at its end. */
export default async function setup(): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), "souk-test-"));
  chmodSync(dir, 0o711);
  const postgresDir = join(dir, "postgres");
  await copyClusterTemplate(postgresDir);
  const [postgres, redis] = await Promise.all([
    startPostgres({ dataDir: postgresDir, superuserPassword: TEST_PASSWORD, durable: false }),
    startRedis({ dataDir: join(dir, "redis"), password: TEST_PASSWORD, durable: false }),
  ]);
  provideServers({ postgresUrl: postgres.url, redisUrl: redis.url, dir });

  let tornDown: Promise<void> | undefined;
  const tearDown = () => {
    tornDown ??= Promise.all([postgres.stop(), redis.stop()]).then(() => {
      deletePostgresData(postgresDir);
      rmSync(dir, { recursive: true, force: true });
    });
    return tornDown;
  };
  removeWhenKilled(tearDown);
  return tearDown;
}

function removeWhenKilled(tearDown: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void tearDown());
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { testServers } from "./env.ts";

/** As many as the test server is started with. */
const DATABASES = 1024;

/**
 * A Redis database that nobody else in this run uses; a further call gives another one. Channels of pub/sub are not
 * per database: give them a name of their own.
 */
export function testRedisUrl(): string {
  const { redisUrl, dir } = testServers();
  for (let index = 1; index < DATABASES; index++) {
    if (claim(join(dir, `redis-database-${index}`))) return `${redisUrl}/${index}`;
  }
  throw new Error(`All ${DATABASES} Redis databases of this run are taken.`);
}

function claim(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** What global-setup hands to the test files: environment variables, so that processes they start have them too. */
export interface TestServers {
  postgresUrl: string;
  redisUrl: string;
  /** Of this run alone; removed at its end. */
  dir: string;
}

export function provideServers(servers: TestServers): void {
  process.env.SOUK_TEST_POSTGRES_URL = servers.postgresUrl;
  process.env.SOUK_TEST_REDIS_URL = servers.redisUrl;
  process.env.SOUK_TEST_DIR = servers.dir;
}

export function testServers(): TestServers {
  const { SOUK_TEST_POSTGRES_URL: postgresUrl, SOUK_TEST_REDIS_URL: redisUrl, SOUK_TEST_DIR: dir } = process.env;
  if (!postgresUrl || !redisUrl || !dir) {
    throw new Error("No test servers: run this under vitest with packages/testing/src/global-setup.ts as globalSetup.");
  }
  return { postgresUrl, redisUrl, dir };
}

import { aptInstall } from "../apt-install.ts";
import { findRedisServer } from "./find-server.ts";

export const WHAT_TO_TYPE =
  "Redis is missing. Type: sudo apt-get install redis-server (or valkey-server), or set REDIS_URL.";

/** Installs redis-server with apt where we may; else rejects with the one line that says what to type. */
export async function installRedisServer(log: (message: string) => void): Promise<string> {
  log("installing redis-server with apt-get");
  await aptInstall(["redis-server"], WHAT_TO_TYPE);
  const server = findRedisServer();
  if (!server) throw new Error(WHAT_TO_TYPE);
  return server;
}

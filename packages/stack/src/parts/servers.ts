import { join } from "node:path";
import type { StackSettings } from "../environment.ts";
import { startPostgres } from "../postgres.ts";
import { removePidFile, writePidFile } from "../processes/pid-file.ts";
import { startRedis } from "../redis.ts";
import type { Part, RunningPart } from "./part.ts";

function withPidFile(running: RunningPart & { port: number }, path: string): RunningPart {
  writePidFile(path, running.pid, running.port);
  return {
    pid: running.pid,
    stop: async () => {
      await running.stop();
      removePidFile(path);
    },
  };
}

/** The embedded PostgreSQL. */
export function postgresPart({ folders, ports, secrets }: StackSettings, log: (message: string) => void): Part {
  const logFile = join(folders.logs, "postgres.log");
  return {
    name: "postgres",
    address: `127.0.0.1:${ports.postgres}`,
    logFile,
    start: async () => {
      const options = {
        dataDir: folders.postgres,
        port: ports.postgres,
        superuserPassword: secrets.postgresPassword,
        logFile,
        log,
      };
      return withPidFile(await startPostgres(options), join(folders.run, "postgres.pid"));
    },
  };
}

/** The embedded Redis. */
export function redisPart({ folders, ports, secrets }: StackSettings, log: (message: string) => void): Part {
  const logFile = join(folders.logs, "redis.log");
  return {
    name: "redis",
    address: `127.0.0.1:${ports.redis}`,
    logFile,
    start: async () => {
      const options = { dataDir: folders.redis, port: ports.redis, password: secrets.redisPassword, logFile, log };
      return withPidFile(await startRedis(options), join(folders.run, "redis.pid"));
    },
  };
}

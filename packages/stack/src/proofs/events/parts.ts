import { join } from "node:path";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { createDatabase } from "@souk/database/create-database";
import { migrate } from "@souk/database/migrate";
import { createClient } from "@souk/service/client";
import { databaseUrl, redisUrl, type StackSettings } from "../../environment.ts";
import { CHECKOUT } from "../../folders.ts";
import { nodePart } from "../../parts/node-part.ts";
import type { Part } from "../../parts/part.ts";
import { freePort } from "../../processes/free-port.ts";
import { type RedisProxy, startRedisProxy } from "./redis-proxy.ts";

const folder = import.meta.dirname;
const nowhere = "http://127.0.0.1:9";

export type Role = "source" | "sink";

/** A process of the proof: a part of the stack like others, which the supervisor starts again. */
export interface Member {
  readonly name: string;
  readonly role: Role;
  readonly port: number;
  /** Between it and Redis. */
  readonly redis: RedisProxy;
}

export async function newMember({ ports }: StackSettings, role: Role, at: number): Promise<Member> {
  return { name: `${role}-${at + 1}`, role, port: await freePort(), redis: await startRedisProxy(ports.redis) };
}

/** Each role has a database of its own. */
export function databaseUrlOf(settings: StackSettings, role: Role): string {
  const url = new URL(databaseUrl(settings));
  url.pathname = `/proof_${role}`;
  return url.href;
}

export async function prepareDatabase(settings: StackSettings, role: Role): Promise<void> {
  await createDatabase({ adminUrl: databaseUrl(settings), name: `proof_${role}` });
  await migrate({ url: databaseUrlOf(settings, role), folder: join(folder, "migrations") });
}

export function memberPart(settings: StackSettings, { name, role, port, redis }: Member): Part {
  const { folders, secrets, outside } = settings;
  const part = nodePart({
    name,
    address: `127.0.0.1:${port}`,
    args: [join(folder, `${role}-main.ts`)],
    cwd: CHECKOUT,
    env: {
      PATH: outside.PATH,
      LOG_LEVEL: outside.LOG_LEVEL,
      NODE_COMPILE_CACHE: folders.compileCache,
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: databaseUrlOf(settings, role),
      REDIS_URL: throughProxy(redisUrl(settings), redis),
      AUTH_SERVICE_URL: nowhere,
      SOUK_INTERNAL_SECRET: secrets.internalSecret,
    },
    healthUrl: `http://127.0.0.1:${port}/healthz`,
    logFile: join(folders.logs, `${name}.log`),
    pidFile: join(folders.run, `${name}.pid`),
    startTimeoutMs: 60_000,
    drainMs: 15_000,
  });
  const prepared = () => prepareDatabase(settings, role).then(part.start);
  return { ...part, start: prepared };
}

function throughProxy(address: string, { port }: RedisProxy): string {
  const url = new URL(address);
  url.port = String(port);
  return url.href;
}

export function deadLettersOf({ secrets }: StackSettings, { port }: Member) {
  const url = `http://127.0.0.1:${port}`;
  return createClient(DeadLetterService, {
    url,
    caller: "proof",
    internalSecret: secrets.internalSecret,
    timeoutMs: 15_000,
  });
}

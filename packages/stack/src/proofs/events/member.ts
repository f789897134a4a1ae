import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { defineService, type Service } from "@souk/service/define-service";
import { createLogger } from "@souk/telemetry/logger";
import type { MemberConfig } from "./config.ts";
import { group } from "./messages.ts";
import { recordEffect } from "./record-effect.ts";
import { createWriter } from "./writer.ts";

const retry = { attempts: 3, firstDelayMs: 5, maxDelayMs: 20 };
/** As long as a killed member's partitions rest. */
const leaseMs = 2_000;

/** A service like all others, whose changes are told and whose relay tells them. */
export async function createSource(config: MemberConfig): Promise<Service> {
  const { log, database, bus, closing } = parts("proof-source", config);
  const workers = [createWriter(database), createRelay({ database, bus, source: "proof", log })];
  return defineService({ name: "proof-source", settings: config, log, workers, closing });
}

/** A service like all others, which hears of them. */
export async function createSink(config: MemberConfig): Promise<Service> {
  const { log, database, bus, closing } = parts(group, config);
  const consumers = [recordEffect];
  return defineService({
    name: group,
    settings: config,
    log,
    routes: (router) => router.service(DeadLetterService, deadLetterRoutes({ db: database.db, consumers })),
    workers: [createConsumers({ database, bus, group, consumers, retry, log })],
    closing,
  });
}

function parts(name: string, { databaseUrl, redisUrl, logLevel }: MemberConfig) {
  const log = createLogger({ service: name, level: logLevel });
  const database = openDatabase({ url: databaseUrl, poolSize: 6, applicationName: name });
  const bus = createRedisBus({ url: redisUrl, leaseMs, onError: (err) => log.warn({ err }, "event bus") });
  return { log, database, bus, closing: [() => bus.close(), () => database.close()] };
}

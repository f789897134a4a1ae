import type { TokenVerifier } from "@souk/access/tokens";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { UserService } from "@souk/contracts/user/v1/user_service";
import { WishlistService } from "@souk/contracts/user/v1/wishlist_service";
import { openDatabase } from "@souk/database/database";
import { createConsumers } from "@souk/events/consumers";
import { deadLetterRoutes } from "@souk/events/dead-letter-routes";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { createCipher } from "@souk/personal-data/cipher";
import { defineService, type Service } from "@souk/service/define-service";
import { createLogger } from "@souk/telemetry/logger";
import { createMetrics } from "@souk/telemetry/metrics";
import type { UserConfig } from "./config.ts";
import { createAddressReads } from "./db/address-store.ts";
import { createPhoneReads } from "./db/phone-store.ts";
import { createProfileReads } from "./db/profile-store.ts";
import { onAccountDeleted } from "./events/on-account-deleted.ts";
import { userService } from "./rpc/user-service.ts";
import { wishlistService } from "./rpc/wishlist-service.ts";
import { createFingerprint } from "./sealing/fingerprint.ts";
import { createPhoneCodes } from "./sealing/phone-codes.ts";
import { createUnsubscribeTokens } from "./sealing/unsubscribe-tokens.ts";
import { createUpkeep } from "./upkeep.ts";
import { checkKeysInUse } from "./use-cases/check-keys-in-use.ts";

const name = "user";

interface Overrides {
  readonly now?: () => Date;
  readonly verifier?: TokenVerifier;
}

/** The user service: profiles, addresses, wishes and preferences, what is personal encrypted at rest. Refuses to exist without a key that its data needs. */
export async function createUserService(config: UserConfig, overrides: Overrides = {}): Promise<Service> {
  const now = overrides.now ?? (() => new Date());
  const log = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePoolSize, applicationName: name });
  const { db } = database;
  const cipher = createCipher(config.personalDataKeys);
  try {
    await checkKeysInUse({ db, cipher, keys: config.personalDataKeys });
  } catch (error) {
    await database.close();
    throw error;
  }
  const deps = {
    db,
    cipher,
    fingerprint: createFingerprint(config.internalSecret),
    unsubscribeTokens: createUnsubscribeTokens(config.internalSecret),
    profiles: createProfileReads(db, cipher),
    addresses: createAddressReads(db, cipher),
    phones: createPhoneReads(db, cipher),
    phoneCodes: createPhoneCodes(config.internalSecret),
    now,
  };
  const bus = createRedisBus({ url: config.redisUrl, onError: (err) => log.warn({ err }, "event bus") });
  const consumers = [onAccountDeleted];
  return defineService({
    name,
    settings: config,
    log,
    verifier: overrides.verifier,
    routes: (router) => {
      router.service(UserService, userService(deps));
      router.service(WishlistService, wishlistService(deps));
      router.service(DeadLetterService, deadLetterRoutes({ db, consumers }));
    },
    workers: [
      createRelay({ database, bus, source: name, log, metrics }),
      createConsumers({ database, bus, group: name, consumers, log, metrics }),
      createUpkeep({ ...deps, log }, config.personalDataUpkeepIntervalMs),
    ],
    checks: { database: () => database.sql`select 1` },
    closing: [() => bus.close(), () => database.close()],
  });
}

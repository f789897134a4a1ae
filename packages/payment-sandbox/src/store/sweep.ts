import type { Logger } from "pino";
import type { Database } from "./database.ts";
import type { DeliveryStore } from "./delivery-store.ts";
import type { KeyStore } from "./key-store.ts";
import type { TokenStore } from "./token-store.ts";

const dayMs = 86_400_000;
const everyMs = 3_600_000;

type Deps = {
  db: Database;
  keys: KeyStore;
  tokens: TokenStore;
  deliveries: DeliveryStore;
  now: () => Date;
  log: Logger;
};

/** Forgets keys and undeliverable webhooks after 30 days and tokens a day after they expired; looks hourly. */
export function startSweeper({ db, keys, tokens, deliveries, now, log }: Deps): { stop(): void } {
  async function sweep(): Promise<void> {
    const time = now().getTime();
    await db.write(() => {
      keys.dropBefore(time - 30 * dayMs);
      tokens.dropExpiredBefore(time - dayMs);
      deliveries.dropBefore(Date.now() - 30 * dayMs);
    });
  }
  const run = () => void sweep().catch((error: unknown) => log.error({ err: error }, "sweep failed"));
  run();
  const timer = setInterval(run, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

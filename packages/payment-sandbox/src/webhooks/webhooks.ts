import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { Database } from "../store/database.ts";
import type { DeliveryStore } from "../store/delivery-store.ts";
import { startDeliverer } from "./deliverer.ts";
import { webhookKey } from "./sign-webhook.ts";

const firstAttemptWaitMs = 2_000;

export type Webhooks = {
  wake(): void;
  /** Resolves when every endpoint has been tried once with this event, or after 2 s. */
  firstAttempt(eventId: string): Promise<void>;
  stop(): Promise<void>;
};
type Deps = {
  db: Database;
  deliveries: DeliveryStore;
  urls: string[];
  secret: string;
  retryMs: number;
  now: () => Date;
  log: Logger;
};

export function startWebhooks({ db, deliveries, urls, secret, retryMs, now, log }: Deps): Webhooks {
  const watchers = new Map<string, () => void>();
  const key = webhookKey(secret);
  const forgedKey = randomBytes(32);
  const onAttempt = (eventId: string) => watchers.get(eventId)?.();
  const deliverers = urls.map((url) =>
    startDeliverer({ url, db, deliveries, key, forgedKey, retryMs, now, log, onAttempt }),
  );
  return {
    wake() {
      for (const deliverer of deliverers) deliverer.wake();
    },
    firstAttempt: (eventId) =>
      new Promise((resolve) => {
        let left = urls.length;
        const finish = () => {
          clearTimeout(timer);
          watchers.delete(eventId);
          resolve();
        };
        const timer = setTimeout(finish, firstAttemptWaitMs);
        watchers.set(eventId, () => {
          left -= 1;
          if (left === 0) finish();
        });
        if (left === 0) finish();
      }),
    async stop() {
      await Promise.all(deliverers.map((deliverer) => deliverer.stop()));
    },
  };
}

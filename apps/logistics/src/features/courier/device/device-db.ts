import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { RunView } from "@/server/routers/courier/run-view";
import type { QueuedAction, StoredPicture } from "./action.ts";
import { newsOf, type RunNews } from "./run-news.ts";

/** Who used this device last: opens without a network. */
export interface KnownCourier {
  readonly userId: string;
  readonly name: string | null;
}

const newsMax = 20;

interface KeptRun {
  readonly run: RunView | null;
  /** When the server said so, ISO 8601. */
  readonly heardAt: string;
  /** What others changed and the courier has not read yet; absent: nothing. */
  readonly news?: readonly RunNews[];
}

/** What is kept once the server has said how the run is, beside what was kept before. */
export function keptAfter(kept: KeptRun | undefined, run: RunView | null): KeptRun {
  const news = [...(kept?.news ?? []), ...newsOf(kept?.run ?? null, run)].slice(-newsMax);
  return { run, heardAt: new Date().toISOString(), news };
}

interface Schema extends DBSchema {
  actions: { key: number; value: QueuedAction; indexes: { byUser: string } };
  pictures: { key: string; value: StoredPicture };
  runs: { key: string; value: KeptRun };
  couriers: { key: "last"; value: KnownCourier };
}

export type DeviceDb = IDBPDatabase<Schema>;

/** What a phone keeps of its courier. It is there after the tab, the browser and the phone were off. */
export function openDeviceDb(name = "souk-courier"): Promise<DeviceDb> {
  return openDB<Schema>(name, 1, {
    upgrade(db) {
      const actions = db.createObjectStore("actions", { keyPath: "seq", autoIncrement: true });
      actions.createIndex("byUser", "userId");
      db.createObjectStore("pictures", { keyPath: "hash" });
      db.createObjectStore("runs");
      db.createObjectStore("couriers");
    },
  });
}

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { RunView } from "@/server/routers/courier/run-view";
import type { QueuedAction, StoredPicture } from "./action.ts";

/** Who used this device last: opens without a network. */
export interface KnownCourier {
  readonly userId: string;
  readonly name: string | null;
}

interface KeptRun {
  readonly run: RunView | null;
  /** When the server said so, ISO 8601. */
  readonly heardAt: string;
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

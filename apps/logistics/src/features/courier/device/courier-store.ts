import { failureOf } from "@souk/bff/failure";
import { newId } from "@souk/ids/id";
import type { PointView, RunView } from "@/server/routers/courier/run-view";
import type { Action, QueuedAction, StoredPicture } from "./action.ts";
import { applyActions } from "./apply-actions.ts";
import type { DeviceApi } from "./courier-api.ts";
import { type DeviceDb, type KnownCourier, keptAfter } from "./device-db.ts";
import { actionsOf, dismiss, enqueue } from "./queue.ts";
import type { RunNews } from "./run-news.ts";
import { sendQueued } from "./send-queued.ts";

/** How it stands between the device and the server. */
export type SyncStatus = "idle" | "sending" | "offline" | "signedOut" | "failed";

export interface CourierSnapshot {
  /** False until the device was read. */
  readonly isReady: boolean;
  readonly courier: KnownCourier | null;
  /** As the courier has to see it; null: none, as far as is known. */
  readonly run: RunView | null;
  /** When the server last spoke of the run; null: never. */
  readonly heardAt: string | null;
  readonly queuedCount: number;
  readonly refused: readonly QueuedAction[];
  /** What others changed about the run, until it was read. */
  readonly news: readonly RunNews[];
  readonly status: SyncStatus;
}

/** What is done where, besides the ids and times that the device gives it. */
export interface Deed extends Omit<Action, "id" | "deviceAt" | "place"> {
  readonly label: string;
}

export interface CourierStore {
  getSnapshot(): CourierSnapshot;
  subscribe(onChange: () => void): () => void;
  /** Reads the device, asks the server, and goes on doing both until it is stopped. */
  start(): () => void;
  /** Keeps what was done; it is safe when the promise is kept, and sent when there is a network. */
  record(deed: Deed, pictures?: readonly Omit<StoredPicture, "userId" | "isSent">[]): Promise<void>;
  dismiss(item: QueuedAction): Promise<void>;
  /** The courier has read what others changed. */
  readNews(): Promise<void>;
  /** Sends what is queued and asks for the run. Never throws: how it went is the status. */
  sync(): Promise<void>;
  /** Where the device is, for the actions from now on. */
  placeAt(place: PointView | null): void;
}

const everyMs = 30_000;
const over = new Set(["SIGN_IN_REQUIRED", "SESSION_STALE", "TOKEN_EXPIRED", "TOKEN_INVALID", "NOT_ALLOWED"]);

export const emptySnapshot: CourierSnapshot = {
  isReady: false,
  courier: null,
  run: null,
  heardAt: null,
  queuedCount: 0,
  refused: [],
  news: [],
  status: "idle",
};

/** What the phone knows and does for its courier, whoever looks at it: several tabs share one database and one lock. */
export function createCourierStore(db: DeviceDb, api: DeviceApi): CourierStore {
  const listeners = new Set<() => void>();
  const tabs = new BroadcastChannel("souk-courier");
  let snapshot = emptySnapshot;
  let place: PointView | null = null;
  let syncing: Promise<void> | undefined;
  let isAskedAgain = false;

  function publish(change: Partial<CourierSnapshot>): void {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  async function readDevice(): Promise<void> {
    const courier = (await db.get("couriers", "last")) ?? null;
    const [kept, actions] = courier
      ? await Promise.all([db.get("runs", courier.userId), actionsOf(db, courier.userId)])
      : [undefined, []];
    const queued = actions.filter(({ state }) => state === "queued");
    const run = kept?.run
      ? applyActions(
          kept.run,
          queued.map(({ action }) => action),
        )
      : null;
    publish({
      ...{ isReady: true, courier, run, heardAt: kept?.heardAt ?? null, news: kept?.news ?? [] },
      ...{ queuedCount: queued.length, refused: actions.filter(({ state }) => state === "refused") },
    });
  }

  async function changed(): Promise<void> {
    await readDevice();
    tabs.postMessage("changed");
  }

  async function exchange(): Promise<void> {
    const { userId, name } = await api.me();
    await db.put("couriers", { userId, name }, "last");
    await sendQueued(db, api, userId);
    const run = await api.run();
    await db.put("runs", keptAfter(await db.get("runs", userId), run), userId);
  }

  async function syncOnce(): Promise<void> {
    if (!navigator.onLine) return publish({ status: "offline" });
    publish({ status: "sending" });
    try {
      await navigator.locks.request("souk-courier-sync", exchange);
      publish({ status: "idle" });
    } catch (error) {
      const { reason } = failureOf(error);
      if (over.has(reason)) publish({ status: "signedOut" });
      else publish({ status: reason === "UNREACHABLE" ? "offline" : "failed" });
    }
    await changed();
  }

  /** One round at a time; what is asked for meanwhile is one more. */
  async function sync(): Promise<void> {
    isAskedAgain = true;
    syncing ??= (async () => {
      while (isAskedAgain) {
        isAskedAgain = false;
        await syncOnce();
      }
    })().finally(() => {
      syncing = undefined;
    });
    return syncing;
  }

  async function record({ label, ...deed }: Deed, pictures: Parameters<CourierStore["record"]>[1] = []): Promise<void> {
    const { courier } = snapshot;
    if (!courier) throw new Error("nobody is known on this device");
    const action: Action = { ...deed, id: newId(), deviceAt: new Date().toISOString(), ...(place && { place }) };
    const { userId } = courier;
    const stored = pictures.map((picture) => ({ ...picture, userId, isSent: false }));
    await enqueue(db, { userId, action, label, state: "queued" }, stored);
    await changed();
    void sync();
  }

  function start(): () => void {
    const wake = () => void sync();
    const show = () => document.visibilityState === "visible" && wake();
    const sleep = () => publish({ status: "offline" });
    const timer = setInterval(show, everyMs);
    window.addEventListener("online", wake);
    window.addEventListener("offline", sleep);
    document.addEventListener("visibilitychange", show);
    tabs.addEventListener("message", readDevice);
    void readDevice().then(sync);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", wake);
      window.removeEventListener("offline", sleep);
      document.removeEventListener("visibilitychange", show);
      tabs.removeEventListener("message", readDevice);
    };
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    start,
    record,
    dismiss: async ({ seq }) => {
      if (seq !== undefined) await dismiss(db, seq);
      await changed();
    },
    readNews: async () => {
      const { courier } = snapshot;
      const kept = courier && (await db.get("runs", courier.userId));
      if (kept) await db.put("runs", { ...kept, news: [] }, courier.userId);
      await changed();
    },
    sync,
    placeAt: (now) => {
      place = now;
    },
  };
}

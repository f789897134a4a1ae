import "fake-indexeddb/auto";
import { newId } from "@souk/ids/id";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ActionResultView } from "@/server/routers/courier/record-actions";
import type { Action, QueuedAction, StoredPicture } from "./action.ts";
import { type DeviceDb, openDeviceDb } from "./device-db.ts";
import { actionsOf, dismiss, enqueue } from "./queue.ts";
import { type CourierApi, sendQueued } from "./send-queued.ts";

const userId = newId();
const runId = newId();
let db: DeviceDb;

beforeEach(async () => {
  db = await openDeviceDb(`test-${newId()}`);
});
afterEach(() => db.close());

function queued(kind: Action["kind"], more: Partial<Action> = {}, by = userId): QueuedAction {
  const action = { id: newId(), kind, runId, stopId: newId(), deviceAt: "2026-11-22T10:00:00.000Z", ...more };
  return { userId: by, action, label: "Rua do Almada 214", state: "queued" };
}

function picture(hash: string): StoredPicture {
  return { hash, userId, stopId: newId(), kind: "photo", content: new Uint8Array([1, 2, 3]), isSent: false };
}

/** Answers as the contract says: an id that was recorded before gets the answer it got then, and is not done again. */
function createServer(refuse: (action: Action) => string = () => "") {
  const answers = new Map<string, ActionResultView>();
  const done: Action[] = [];
  const pictures: string[] = [];
  const faults = { beforeNext: 0, afterNext: 0 };
  const api: CourierApi = {
    recordActions: async (actions) => {
      if (faults.beforeNext-- > 0) throw new TypeError("Failed to fetch");
      const results = actions.map((action) => {
        const known = answers.get(action.id);
        if (known) return known;
        const reason = refuse(action);
        if (reason === "") done.push(action);
        const outcome = reason === "" ? ("done" as const) : ("refused" as const);
        const answer = { actionId: action.id, outcome, reason, pinTriesLeft: 0 };
        answers.set(action.id, answer);
        return answer;
      });
      if (faults.afterNext-- > 0) throw new TypeError("Failed to fetch");
      return { results, run: null };
    },
    putPicture: async ({ hash }) => void pictures.push(hash),
  };
  return { api, done, pictures, faults };
}

describe("the queue of a device", () => {
  test("what was done is sent in the order it was done, and then it is gone", async () => {
    const server = createServer();
    const actions = Array.from({ length: 120 }, () => queued("arrive"));
    for (const action of actions) await enqueue(db, action);
    await sendQueued(db, server.api, userId);
    expect(server.done.map(({ id }) => id)).toEqual(actions.map(({ action }) => action.id));
    expect(await actionsOf(db, userId)).toEqual([]);
  });

  test("without a network everything stays, and goes once when there is one again", async () => {
    const server = createServer();
    await enqueue(db, queued("arrive"));
    await enqueue(db, queued("handOver"));
    server.faults.beforeNext = 1;
    await expect(sendQueued(db, server.api, userId)).rejects.toThrow("Failed to fetch");
    expect(await actionsOf(db, userId)).toHaveLength(2);
    await sendQueued(db, server.api, userId);
    expect(server.done).toHaveLength(2);
  });

  test("an answer that was lost is asked for again by the same id: done once", async () => {
    const server = createServer();
    await enqueue(db, queued("handOver"));
    server.faults.afterNext = 1;
    await expect(sendQueued(db, server.api, userId)).rejects.toThrow();
    expect(await actionsOf(db, userId)).toHaveLength(1);
    await sendQueued(db, server.api, userId);
    expect(server.done).toHaveLength(1);
    expect(await actionsOf(db, userId)).toEqual([]);
  });

  test("a refusal stays until it was seen, and holds nothing up", async () => {
    const server = createServer(({ kind }) => (kind === "handOver" ? "RUN_REASSIGNED" : ""));
    await enqueue(db, queued("handOver"));
    await enqueue(db, queued("arrive"));
    await sendQueued(db, server.api, userId);
    expect(server.done.map(({ kind }) => kind)).toEqual(["arrive"]);
    const [refused, ...others] = await actionsOf(db, userId);
    expect(refused).toMatchObject({ state: "refused", reason: "RUN_REASSIGNED", label: "Rua do Almada 214" });
    expect(others).toEqual([]);
    await sendQueued(db, server.api, userId);
    await dismiss(db, refused?.seq ?? 0);
    expect(await actionsOf(db, userId)).toEqual([]);
  });

  test("an action that the server cannot read is refused alone", async () => {
    const server = createServer();
    const broken = queued("scan");
    const picky: CourierApi = {
      ...server.api,
      recordActions: async (actions) => {
        if (actions.some(({ id }) => id === broken.action.id))
          throw Object.assign(new Error("no"), { data: { reason: "INPUT_INVALID" } });
        return server.api.recordActions(actions);
      },
    };
    await enqueue(db, queued("arrive"));
    await enqueue(db, broken);
    await enqueue(db, queued("handOver"));
    await sendQueued(db, picky, userId);
    expect(server.done.map(({ kind }) => kind)).toEqual(["arrive", "handOver"]);
    expect(await actionsOf(db, userId)).toMatchObject([{ state: "refused", reason: "INPUT_INVALID" }]);
  });

  test("a picture goes before the action that names it, once, and leaves the device with it", async () => {
    const server = createServer();
    await enqueue(db, queued("handOver", { photoHash: "a" }), [picture("a")]);
    server.faults.beforeNext = 1;
    await expect(sendQueued(db, server.api, userId)).rejects.toThrow();
    await sendQueued(db, server.api, userId);
    expect(server.pictures).toEqual(["a"]);
    expect(await db.getAllKeys("pictures")).toEqual([]);
  });

  test("what another courier did on this phone waits for them", async () => {
    const server = createServer();
    const other = newId();
    await enqueue(db, queued("handOver", {}, other));
    await enqueue(db, queued("arrive"));
    await sendQueued(db, server.api, userId);
    expect(server.done.map(({ kind }) => kind)).toEqual(["arrive"]);
    expect(await actionsOf(db, other)).toHaveLength(1);
  });
});

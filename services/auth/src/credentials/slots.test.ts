import { expect, test } from "vitest";
import { createSlots } from "./slots.ts";

function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { closed: promise, open: resolve };
}

test("no more work runs at once than there are slots, and all of it runs", async () => {
  const slots = createSlots({ concurrency: 2, queueLimit: 10 });
  let running = 0;
  let most = 0;
  const done = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      slots.run(async () => {
        most = Math.max(most, ++running);
        await new Promise(setImmediate);
        running -= 1;
        return at;
      }),
    ),
  );
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(most).toBe(2);
});

test("a full queue is refused at once with when to come back", async () => {
  const slots = createSlots({ concurrency: 1, queueLimit: 1 });
  const first = gate();
  const running = slots.run(() => first.closed);
  const queued = slots.run(async () => "second");
  await expect(slots.run(async () => "third")).rejects.toMatchObject({
    reason: "TOO_BUSY",
    metadata: { retry_after_seconds: "1" },
  });
  first.open();
  await running;
  await expect(queued).resolves.toBe("second");
});

test("who gave up waiting leaves the queue and never runs", async () => {
  const slots = createSlots({ concurrency: 1, queueLimit: 1 });
  const first = gate();
  const running = slots.run(() => first.closed);
  const patience = new AbortController();
  let ran = false;
  const queued = slots.run(async () => {
    ran = true;
  }, patience.signal);
  patience.abort(new Error("gave up"));
  await expect(queued).rejects.toThrow("gave up");
  const next = slots.run(async () => "next");
  first.open();
  await running;
  await expect(next).resolves.toBe("next");
  expect(ran).toBe(false);
});

test("failing work frees its slot", async () => {
  const slots = createSlots({ concurrency: 1, queueLimit: 0 });
  await expect(slots.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(slots.run(async () => "yes")).resolves.toBe("yes");
});

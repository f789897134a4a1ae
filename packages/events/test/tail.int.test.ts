import { StringValueSchema } from "@bufbuild/protobuf/wkt";
import { receivedEvent } from "@souk/events/define-consumer";
import { createTail } from "@souk/events/tail";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Harness, openHarness, TOPIC } from "./harness.ts";

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
});
afterEach(() => harness.close());

test("a tail hears each event in order, gives up on one that keeps failing, and skips what is no event", async () => {
  const heard: string[] = [];
  const errors: unknown[] = [];
  const tail = createTail({
    bus: harness.bus,
    group: "web",
    topics: [TOPIC],
    retry: { attempts: 2, firstDelayMs: 1, maxDelayMs: 1 },
    onError: (error) => errors.push(error),
    async onEvent(envelope) {
      const { payload } = receivedEvent(StringValueSchema, envelope);
      if (payload.value === "bad") throw new Error("failed on purpose");
      heard.push(payload.value);
    },
  });
  await tail.start();
  await harness.append("a", "1");
  await harness.append("a", "bad");
  await harness.bus.publish([{ topic: TOPIC, key: "a", value: Buffer.from([0xff]) }]);
  await harness.append("a", "2");
  await harness.relay().processAll();
  await vi.waitFor(() => expect(heard).toEqual(["1", "2"]), { timeout: 5_000 });
  expect(errors).toHaveLength(4);
  await tail.stop();
});

import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { BusRecord, Delivery, EventBus } from "./bus.ts";

export interface BusHarness {
  /** With pauses and leases short enough for tests: a second at most. */
  open(): EventBus;
  /** A module that exports `openBus` too, for another process that is started with this environment and no other. */
  readonly memberModule: URL;
  readonly memberEnv: Record<string, string>;
  /** As kill -9 does. */
  killBroker(): Promise<void>;
  startBroker(): Promise<void>;
}

const WAIT = { timeout: 20_000, interval: 10 };

/** Registers with vitest what every adapter of the bus must do. */
export function describeBus(name: string, harness: BusHarness): void {
  describe(`${name} as an event bus`, () => {
    const buses: EventBus[] = [];
    const members: ChildProcess[] = [];

    afterEach(async () => {
      for (const member of members.splice(0)) member.kill("SIGKILL");
      await Promise.all(buses.splice(0).map((bus) => bus.close()));
    });

    function open(): EventBus {
      const bus = harness.open();
      buses.push(bus);
      return bus;
    }

    /** Another process that consumes; `seen` fills with what it was handed. */
    async function startMember(group: string, topic: string): Promise<{ seen: string[]; kill(): Promise<void> }> {
      const script = fileURLToPath(new URL("./bus-contract-member.ts", import.meta.url));
      const member = fork(script, [harness.memberModule.href, group, topic], {
        env: harness.memberEnv,
      });
      members.push(member);
      const seen: string[] = [];
      member.on("message", (text) => seen.push(String(text)));
      await vi.waitFor(() => expect(seen).toContain("ready"), WAIT);
      const kill = async () => {
        member.kill("SIGKILL");
        await once(member, "exit");
      };
      return { seen, kill };
    }

    test("every group gets every record once, in the order of its key", async () => {
      const { topic, group } = names();
      const bus = open();
      const first = await collect(bus, group, topic);
      const second = await collect(bus, `${group}-2`, topic);
      const published = records(topic, 500, 20);
      for (let i = 0; i < published.length; i += 50) await bus.publish(published.slice(i, i + 50));
      for (const { values } of [first, second]) {
        await vi.waitFor(() => expect(values).toHaveLength(500), WAIT);
        expect(byKey(values)).toEqual(byKey(published.map(textOf)));
      }
    });

    test("a partition's records go to the handler one batch at a time", async () => {
      const { topic, group } = names();
      const bus = open();
      const running = new Map<number, number>();
      let most = 0;
      let handled = 0;
      await bus.consume({
        group,
        topics: [topic],
        batchSize: 3,
        async handler(deliveries) {
          const partition = partitionOf(deliveries);
          running.set(partition, (running.get(partition) ?? 0) + 1);
          most = Math.max(most, running.get(partition) ?? 0);
          await new Promise(setImmediate);
          running.set(partition, (running.get(partition) ?? 0) - 1);
          handled += deliveries.length;
          return deliveries.length;
        },
      });
      await bus.publish(records(topic, 100, 10));
      await vi.waitFor(() => expect(handled).toBe(100), WAIT);
      expect(most).toBe(1);
    });

    test("lag counts what a group has not acknowledged, and how long it has waited, and the groups do not touch each other", async () => {
      const { topic, group } = names();
      const bus = open();
      await bus.publish(records(topic, 30, 5));
      expect(await bus.lag(group, topic)).toBe(30);
      await vi.waitFor(async () => expect(await bus.waitedMs(group, topic)).toBeGreaterThan(20), WAIT);
      const { subscription } = await collect(bus, group, topic);
      await vi.waitFor(async () => expect(await bus.lag(group, topic)).toBe(0), WAIT);
      expect(await bus.waitedMs(group, topic)).toBe(0);
      await subscription.stop();
      await bus.publish(records(topic, 7, 5));
      expect(await bus.lag(group, topic)).toBe(7);
      expect(await bus.lag(`${group}-2`, topic)).toBeGreaterThanOrEqual(7);
    });

    test("a group that was away goes on where it had stopped", async () => {
      const { topic, group } = names();
      const bus = open();
      const before = await collect(bus, group, topic);
      await bus.publish(records(topic, 40, 4));
      await vi.waitFor(() => expect(before.values).toHaveLength(40), WAIT);
      await bus.close();
      const later = open();
      await later.publish(records(topic, 5, 1, "later"));
      const after = await collect(later, group, topic);
      await vi.waitFor(() => expect(after.values).toHaveLength(5), WAIT);
      expect(after.values.every((value) => value.startsWith("later"))).toBe(true);
    });

    test("what a handler was not done with comes again, and what came before it does not", async () => {
      const { topic, group } = names();
      const bus = open();
      const batches: string[][] = [];
      await bus.publish(records(topic, 4, 1));
      await bus.consume({
        group,
        topics: [topic],
        async handler(deliveries) {
          batches.push(deliveries.map(textOf));
          if (batches.length === 2) throw new Error("failed on purpose");
          return batches.length === 1 ? 1 : deliveries.length;
        },
      });
      await vi.waitFor(async () => expect(await bus.lag(group, topic)).toBe(0), WAIT);
      const [first = [], ...again] = batches;
      expect(first).toHaveLength(4);
      expect(again).toEqual([first.slice(1), first.slice(1)]);
    });

    test("a partition whose handler fails for ever does not hold up the others", async () => {
      const { topic, group } = names();
      const bus = open();
      const handled = new Set<string>();
      const failed = new Set<string>();
      let poisoned: number | undefined;
      await bus.consume({
        group,
        topics: [topic],
        async handler(deliveries) {
          poisoned ??= partitionOf(deliveries);
          const fails = partitionOf(deliveries) === poisoned;
          for (const delivery of deliveries) (fails ? failed : handled).add(textOf(delivery));
          if (fails) throw new Error("failed on purpose");
          return deliveries.length;
        },
      });
      await bus.publish(records(topic, 60, 30));
      await vi.waitFor(() => expect(handled.size + failed.size).toBe(60), WAIT);
      await vi.waitFor(async () => expect(await bus.lag(group, topic)).toBe(failed.size), WAIT);
    });

    test("what a killed consumer had in hand is delivered to another", async () => {
      const { topic, group } = names();
      const bus = open();
      const victim = await startMember(group, topic);
      await bus.publish([{ topic, key: "a", value: Buffer.from("hang") }]);
      await vi.waitFor(() => expect(victim.seen).toContain("hang"), WAIT);
      const { values } = await collect(bus, group, topic);
      await victim.kill();
      await vi.waitFor(() => expect(values).toEqual(["hang"]), WAIT);
    });

    test("two members share the partitions, and one takes over what a killed one leaves", async () => {
      const { topic, group } = names();
      const bus = open();
      const mine = await collect(bus, group, topic);
      const other = await startMember(group, topic);
      let sent = 0;
      await vi.waitFor(async () => {
        await bus.publish(records(topic, 20, 20, `round-${sent}`));
        sent += 20;
        expect(other.seen.length).toBeGreaterThan(5);
      }, WAIT);
      const shared = () => new Set([...mine.values, ...other.seen].filter((value) => value !== "ready"));
      await vi.waitFor(() => expect(shared().size).toBe(sent), WAIT);
      await other.kill();
      await bus.publish(records(topic, 20, 20, "after"));
      await vi.waitFor(() => expect(mine.values.filter((value) => value.startsWith("after"))).toHaveLength(20), WAIT);
    });

    test("stopping waits for what is in hand and acknowledges it", async () => {
      const { topic, group } = names();
      const bus = open();
      const begun = Promise.withResolvers<void>();
      const mayEnd = Promise.withResolvers<void>();
      const subscription = await bus.consume({
        group,
        topics: [topic],
        async handler(deliveries) {
          begun.resolve();
          await mayEnd.promise;
          return deliveries.length;
        },
      });
      await bus.publish(records(topic, 1, 1));
      await begun.promise;
      const stopped = subscription.stop();
      mayEnd.resolve();
      await stopped;
      expect(await bus.lag(group, topic)).toBe(0);
    });

    test("what publish has resolved for survives the death of the broker, and all go on when it is back", async () => {
      const { topic, group } = names();
      const bus = open();
      const { values } = await collect(bus, group, topic);
      await bus.publish(records(topic, 50, 10, "before"));
      await vi.waitFor(() => expect(values).toHaveLength(50), WAIT);
      const other = `${group}-2`;
      await harness.killBroker();
      await expect(bus.publish(records(topic, 1, 1))).rejects.toThrow();
      await harness.startBroker();
      const late = await collect(open(), other, topic);
      await vi.waitFor(() => bus.publish(records(topic, 10, 10, "after")), WAIT);
      await vi.waitFor(() => expect(new Set(values).size).toBe(60), WAIT);
      await vi.waitFor(() => expect(new Set(late.values).size).toBeGreaterThanOrEqual(60), WAIT);
    });
  });
}

function names(): { topic: string; group: string } {
  const unique = randomUUID().slice(0, 8);
  return { topic: `contract-${unique}`, group: `group-${unique}` };
}

/** "prefix key number", spread over the keys. */
function records(topic: string, count: number, keys: number, prefix = "record"): BusRecord[] {
  return Array.from({ length: count }, (_, i) => {
    const key = `key-${i % keys}`;
    return { topic, key, value: Buffer.from(`${prefix} ${key} ${i}`) };
  });
}

const textOf = ({ value }: { value: Uint8Array }) => Buffer.from(value).toString();
const partitionOf = (deliveries: readonly Delivery[]) => deliveries[0]?.partition ?? -1;

function byKey(values: readonly string[]): Record<string, string[]> {
  const groups = Object.groupBy(values, (value) => value.split(" ")[1] ?? "");
  return Object.fromEntries(Object.entries(groups).map(([key, each]) => [key, each ?? []]));
}

async function collect(bus: EventBus, group: string, topic: string) {
  const values: string[] = [];
  const subscription = await bus.consume({
    group,
    topics: [topic],
    async handler(deliveries) {
      values.push(...deliveries.map(textOf));
      return deliveries.length;
    },
  });
  return { values, subscription };
}

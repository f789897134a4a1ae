import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { createTestDatabase, type TestDatabase } from "@souk/testing/database";
import { guestToken } from "@souk/testing/principals";
import { testRedisUrl } from "@souk/testing/redis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killAll, startChild } from "./child.ts";
import { checkoutClient, createShoppers, environment, migrations } from "./harness.ts";
import { type Call, type Moment, startUpstreams } from "./upstreams.ts";

let database: TestDatabase;
let upstreams: Awaited<ReturnType<typeof startUpstreams>>;
let child: Awaited<ReturnType<typeof startChild>>;
let env: Record<string, string>;

beforeAll(async () => {
  [database, upstreams] = await Promise.all([createTestDatabase(migrations), startUpstreams()]);
  env = environment({ databaseUrl: database.url, redisUrl: testRedisUrl(), upstreamUrl: upstreams.url });
  child = await startChild(env);
});
afterAll(async () => {
  await killAll();
  upstreams.stop();
  await database.drop();
});

interface Point {
  readonly call: Call;
  /** Arrived: the step before is stored, this one not begun. Done: this one took effect, and nobody knows. */
  readonly moment: Moment;
  readonly token: string;
}

const points = (calls: Call[], token: string): Point[] =>
  calls.flatMap((call) => [
    { call, moment: "arrived", token },
    { call, moment: "done", token },
  ]);

const every: Point[] = [
  ...points(["freeze", "reserve", "authorize", "commit", "place", "take"], "good"),
  ...points(["release", "void"], "bad"),
  ...points(["release", "void", "abandon"], "unplaceable"),
];

type Buyer = ReturnType<ReturnType<typeof createShoppers>["shopper"]> & { point: Point };

const start = (buyer: Buyer, waitMs: number) =>
  checkoutClient(child.url, guestToken(buyer.shopperId)).startCheckout({ ...buyer.request, waitMs });

/** Holds every buyer's checkout at its point; counts how many are there. */
function holdAt(buyers: readonly Buyer[]) {
  const points = new Map(buyers.map(({ shopperId, point }) => [shopperId, point]));
  const held = new Set<string>();
  upstreams.hooks.at = (call, moment, orderId) => {
    const trace = upstreams.world.traces.get(orderId);
    const shopperId = trace?.shopperId ?? "";
    const point = points.get(shopperId);
    if (point?.call !== call || point.moment !== moment) return undefined;
    held.add(shopperId);
    return new Promise(() => {});
  };
  return held;
}

function orderOf({ shopperId }: Buyer): string {
  const found = [...upstreams.world.traces].find(([, trace]) => trace.shopperId === shopperId);
  return found?.[0] ?? "";
}

async function expectAllEnded(buyers: readonly Buyer[]): Promise<void> {
  const ends = await Promise.all(
    buyers.map(async (buyer) => {
      const { checkout } = await start(buyer, 20_000);
      const state = checkout ? Checkout_State[checkout.state] : "none";
      return { ...buyer.point, state, verdict: upstreams.world.verdict(checkout?.orderId ?? "") };
    }),
  );
  expect(ends).toEqual(
    buyers.map(({ point }) => ({
      ...point,
      state: point.token === "good" ? "COMPLETED" : "FAILED",
      verdict: point.token === "good" ? "complete" : "undone",
    })),
  );
}

test("killed at every boundary of and inside every step: each checkout ends complete or undone, each effect once", async () => {
  const { shopper } = createShoppers(upstreams.world);
  const buyers = every.map((point) => ({ ...shopper({ token: point.token, quantity: 1 }), point }));
  const held = holdAt(buyers);
  for (const buyer of buyers) void start(buyer, 0).catch(() => undefined);
  await expect.poll(() => held.size, { timeout: 20_000 }).toBe(buyers.length);
  await child.kill();

  // Recovered to the same points and killed there once more: a recovery may crash too.
  const heldAgain = holdAt(buyers);
  child = await startChild(env);
  const recovering = buyers.filter(({ point }) => point.call !== "freeze");
  await expect.poll(() => heldAgain.size, { timeout: 20_000 }).toBe(recovering.length);
  await child.kill();

  delete upstreams.hooks.at;
  child = await startChild(env);
  // Nobody asks for them: the runs go on by themselves.
  const verdicts = () => recovering.map((buyer) => upstreams.world.verdict(orderOf(buyer)));
  const ends = recovering.map(({ point }) => (point.token === "good" ? "complete" : "undone"));
  await expect.poll(verdicts, { timeout: 20_000 }).toEqual(ends);
  await expectAllEnded(buyers);
}, 60_000);

test("killed again and again at any moment: every checkout ends complete or undone, each effect once", async () => {
  const { shopper } = createShoppers(upstreams.world);
  const tokens = ["good", "good", "bad", "unplaceable"];
  const buyers: Buyer[] = Array.from({ length: 24 }, (_, at) => {
    const token = tokens[at % tokens.length] ?? "good";
    return { ...shopper({ token, quantity: 1 }), point: { call: "freeze", moment: "arrived", token } };
  });
  for (let kill = 0; kill < 3; kill++) {
    let calls = 0;
    const deadline = 12 + Math.floor(Math.random() * 30);
    const struck = new Promise<void>((resolve) => {
      upstreams.hooks.at = () => void (++calls === deadline && resolve());
    });
    for (const buyer of buyers.slice(kill * 8, kill * 8 + 8)) void start(buyer, 0).catch(() => undefined);
    await struck;
    await child.kill();
    child = await startChild(env);
  }
  await expectAllEnded(buyers);
}, 60_000);

test("a run that another process took over is left alone by the first: nothing is undone", async () => {
  const { shopper } = createShoppers(upstreams.world);
  const buyer: Buyer = { ...shopper(), point: { call: "commit", moment: "done", token: "good" } };
  const first = holdOnce(buyer, "commit", "done");
  await start(buyer, 0);
  await first.arrived;
  // As when an old process is thought to be dead and is not.
  const second = holdOnce(buyer, "place", "arrived");
  const other = await startChild(env);
  await second.arrived;
  first.goOn();
  // The first has its answer now, and time to do harm with it while another checkout goes through.
  await start({ ...shopper(), point: buyer.point }, 20_000);
  second.goOn();
  await expect.poll(() => upstreams.world.verdict(orderOf(buyer)), { timeout: 10_000 }).toBe("complete");
  expect(await child.stop()).toBe(0);
  child = other;
}, 60_000);

/** Holds the next such call of a buyer's checkout until it is told to go on. */
function holdOnce({ shopperId }: Buyer, call: Call, moment: Moment) {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: going, resolve: goOn } = Promise.withResolvers<void>();
  upstreams.hooks.at = (...at) => {
    const isIt = at[0] === call && at[1] === moment && upstreams.world.traces.get(at[2])?.shopperId === shopperId;
    if (!isIt) return undefined;
    delete upstreams.hooks.at;
    arrive();
    return going;
  };
  return { arrived, goOn };
}

test("asked to stop, the process leaves by itself and cleanly", async () => {
  const { shopper } = createShoppers(upstreams.world);
  await start({ ...shopper({ token: "challenge" }), point: { call: "ask", moment: "done", token: "" } }, 10_000);
  const stoppedAt = performance.now();
  expect(await child.stop()).toBe(0);
  expect(performance.now() - stoppedAt).toBeLessThan(5_000);
});

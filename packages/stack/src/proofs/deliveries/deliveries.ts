import { setTimeout as pause } from "node:timers/promises";
import { createHttpClient } from "../../shopping/http-client.ts";
import { connectProvider } from "../../shopping/provider.ts";
import { createChecks } from "../checks.ts";
import { createRandom } from "../payouts/random.ts";
import type { Proof, ProofContext, ProofResult } from "../proof.ts";
import { seedOf } from "../seed-of.ts";
import { openBooks } from "./books.ts";
import { clearZone } from "./clear-zone.ts";
import { connectDeliveries } from "./clients.ts";
import { createEchoes, type Echoes } from "./echoes.ts";
import { driveLastDays } from "./last-days.ts";
import { watchMoney, wrongMoneyOf, wrongPayouts } from "./money.ts";
import { pickupEnds, wrongPickups, wrongRefunds } from "./return-ways.ts";
import { playRound } from "./round.ts";
import { createScene, type Least, type Scene } from "./scene.ts";
import { endsOf, illegalSteps, lostParcels, wrongProofs, wrongTimelines } from "./ways.ts";

const settleMs = 60_000;
const lookMs = 500;
/** Of the orders: the fewest parcels that have to be brought, fail and come back, for else nothing was tried. */
const least = { delivered: 0.3, failed: 0.1, returned: 0.07, brought: 0.1, calledOff: 0.05, missed: 0.05 };

export const deliveries: Proof = {
  name: "deliveries",
  promise:
    "whatever couriers, dispatchers, sellers and shoppers do, twice, late and out of order, every parcel, and every return that a courier collects, goes forward to one end or has an owner, and money is taken, given back and paid out only for what left, came back and arrived",
  options: {
    orders: { default: "60", meaning: "from one to three sellers, each in one to three parcels" },
    rounds: { default: "30", meaning: "in which orders are made and everybody does something at once" },
    couriers: { default: "4", meaning: "with two devices each, most of the time without a network" },
    seed: { default: "random", meaning: "a number makes the same choices again" },
  },

  async run(context) {
    const { shop } = context;
    const couriers = context.count("couriers", 50);
    const orders = context.count("orders", 5_000);
    const http = createHttpClient();
    const books = openBooks(shop);
    const atLeast = (share: number) => Math.max(1, Math.floor(orders * share));
    const needed = {
      ...{ failed: atLeast(least.failed), returned: atLeast(least.returned) },
      pickups: {
        ...{ brought: atLeast(least.brought), calledOff: atLeast(least.calledOff), missed: atLeast(least.missed) },
      },
    };
    const [clients, provider] = [connectDeliveries(shop), connectProvider(http, shop)];
    try {
      const scene = await createScene({ clients, provider, shop, books, couriers, least: needed });
      const echoes = createEchoes(shop.REDIS_URL, (key) => scene.market.orders.some(({ id }) => id === key));
      try {
        return await prove(context, scene, echoes, { ...needed, delivered: atLeast(least.delivered) });
      } finally {
        await echoes.close();
        await scene.market.close();
      }
    } finally {
      await books.close();
      http.close();
    }
  },
};

async function prove(
  context: ProofContext,
  scene: Scene,
  echoes: Echoes,
  needed: Least & { delivered: number },
): Promise<ProofResult> {
  const { progress } = context;
  const [rounds, orders] = [context.count("rounds", 5_000), context.count("orders", 5_000)];
  const random = createRandom(seedOf(context));
  const startedAt = performance.now();
  let watched = 0;
  await clearZone(scene);
  await progress.step(`${rounds} rounds`, async (note) => {
    for (let round = 0; round < rounds; round++) {
      const due = Math.floor((orders * (round + 1)) / rounds) - scene.market.orders.length;
      await playRound(scene, random, due);
      await echoes.again(random, 6);
      watched += await watchMoney(scene, random);
      if ((round + 1) % Math.max(1, Math.floor(rounds / 5)) === 0) note(`${round + 1} played`);
    }
  });
  const checks = createChecks(progress);
  const halfway = [...(await illegalSteps(scene)), ...(await lostParcels(scene))];
  checks.expect("parcels that are nobody's while everybody is at work", halfway.length, 0, halfway);
  await progress.step("what is left is brought, or goes back", () =>
    driveLastDays(scene, random, async () => {
      await echoes.again(random, 10);
      await pause(lookMs * 3);
    }),
  );
  await check(scene, checks);
  const ends = await endsOf(scene);
  checks.expect("parcels that are still open", ends.open, 0);
  const pickups = await pickupEnds(scene);
  checks.expect("returns that couriers have still to bring", pickups.open, 0);
  const { diary } = scene;
  const tried = [
    [`parcels brought, at least ${needed.delivered}`, ends.delivered >= needed.delivered],
    [`attempts that failed, at least ${needed.failed}`, ends.failedAttempts >= needed.failed],
    [`parcels that came back, at least ${needed.returned}`, ends.returned >= needed.returned],
    [`returns collected at shoppers, at least ${needed.pickups.brought}`, pickups.brought >= needed.pickups.brought],
    [`pick-ups called off, at least ${needed.pickups.calledOff}`, pickups.calledOff >= needed.pickups.calledOff],
    [`doors that stayed shut, at least ${needed.pickups.missed}`, pickups.missed >= needed.pickups.missed],
    ["wrong PINs, repeats, and events again", diary.wrongPins() > 0 && diary.repeats() > 0 && echoes.told.repeats > 0],
  ] as const;
  const missing = tried.filter(([, isSo]) => !isSo).map(([what]) => what);
  checks.expect("things that have to be tried and were not", missing.length, 0, missing);
  const taken = diary.refused("RUN_REASSIGNED", "STOP_REMOVED", "RUN_CANCELLED", "PARCEL_REMOVED", "RUN_NOT_FOUND");
  const figures = [
    `${scene.market.orders.length} orders, ${scene.parcels.size} parcels`,
    `${ends.delivered} brought, ${ends.failedAttempts} attempts failed, ${ends.returned} back, ${ends.cancelled} called off`,
    `${pickups.all} pick-ups at shoppers: ${pickups.brought} brought, ${pickups.calledOff} called off, ${pickups.missed} doors shut, ${pickups.givenUp} given up`,
    `${diary.actions()} actions (${diary.repeats()} repeats, ${diary.wrongPins()} wrong PINs, ${taken} of what was taken away)`,
    `${echoes.told.repeats} events again and ${echoes.told.late} late`,
    `${watched} looks at the money`,
    `${Math.round((performance.now() - startedAt) / 1000)} s`,
  ];
  return { isProven: checks.allHold(), figures: figures.join(", ") };
}

async function check(scene: Scene, checks: ReturnType<typeof createChecks>): Promise<void> {
  const { diary, market } = scene;
  const expectNone = async (what: string, find: () => Promise<string[]>) => {
    const wrong = await settled(find);
    checks.expect(what, wrong.length, 0, wrong);
  };
  const money = async () => {
    const wrong: string[] = [];
    for (const bought of market.orders) wrong.push(...(await wrongMoneyOf(scene, bought)));
    return wrong;
  };
  await expectNone("money that is taken, held or given back otherwise than parcels went", money);
  await expectNone("events of parcels that took effect twice, or never", () => wrongTimelines(scene));
  await expectNone("steps that go back, or that no parcel may take", () => illegalSteps(scene));
  await expectNone("parcels that are lost, or in two runs", () => lostParcels(scene));
  await expectNone("parcels that ended without one proof", () => wrongProofs(scene));
  await expectNone("returns that couriers and their orders do not agree about", () => wrongPickups(scene));
  await expectNone("returns that gave back something else than was paid for what came", () => wrongRefunds(scene));
  await expectNone("sellers who can be paid for what has not arrived", () => wrongPayouts(scene));
  checks.expect("answers that cannot be", diary.findings.length, 0, diary.findings);
}

/** What is wrong when there is nothing any more to wait for: events and money take their time. */
async function settled(find: () => Promise<string[]>): Promise<string[]> {
  for (const endsAtMs = performance.now() + settleMs; ; ) {
    const wrong = await find();
    if (wrong.length === 0 || performance.now() > endsAtMs) return wrong;
    await pause(lookMs);
  }
}

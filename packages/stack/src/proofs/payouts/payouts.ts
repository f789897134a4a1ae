import { setTimeout as pause } from "node:timers/promises";
import { isDomainError } from "@souk/errors/domain-error";
import { createHttpClient, type HttpClient } from "../../shopping/http-client.ts";
import { connectProvider } from "../../shopping/provider.ts";
import { connectSurface } from "../../surface/surface-clients.ts";
import { createChecks } from "../checks.ts";
import { ownSettings, startOwnStack } from "../own-stack.ts";
import type { Proof, ProofContext, ProofResult } from "../proof.ts";
import { seedOf } from "../seed-of.ts";
import { withFaults } from "../with-faults.ts";
import { tryTwelve } from "./case-twelve.ts";
import { checkEnd } from "./check-end.ts";
import { createRandom } from "./random.ts";
import { playRound, type RoundFigures } from "./rounds.ts";
import { createScene, holdMs, type Scene } from "./scene.ts";

/** Time is short here; everything else is as it is. */
const instead = {
  PAYOUT_HOLD_MS: String(holdMs),
  PAYOUT_INTERVAL_MS: "100",
  PAYOUT_POLL_MS: "200",
  RETRY_LONGEST_MS: "2000",
  RETURN_INTERVAL_MS: "200",
};
const mostLastRuns = 10;

export const payouts: Proof = {
  name: "payouts",
  promise:
    "whatever is sold, cancelled piece by piece, refunded, sent back, paid out, returned by banks, lost and killed, on rules that change, sellers are paid what has cleared, once, and the provider agrees",
  options: {
    rounds: {
      default: "25",
      meaning: "of sales, refunds and two payout runs decided at once; a quarter with a kill -9",
    },
    sellers: { default: "8", meaning: "with bank accounts that pay, refuse, fail later, lose replies and are slow" },
    faults: { default: "20", meaning: "of 100 requests to the provider, how many fail or lose their answer" },
    seed: { default: "random", meaning: "a number makes the same sales and choices again" },
  },

  async run(context) {
    const rounds = context.count("rounds", 10_000);
    const sellers = context.count("sellers", 200);
    const random = createRandom(seedOf(context));
    const { progress } = context;
    const stack = await startOwnStack(await ownSettings("payouts"), progress, { instead });
    const http = createHttpClient();
    let isProven = false;
    try {
      const provider = connectProvider(http, stack.shop);
      const scene = await createScene({ stack, clients: connectSurface(stack.shop), provider, random, sellers });
      const result = await prove(context, { scene, http, rounds });
      isProven = result.isProven;
      return result;
    } finally {
      http.close();
      await progress.step("the stack is stopped", () => stack.stop({ keepData: !isProven }));
      if (!isProven) progress.line(`what it left is in ${stack.settings.folders.data}`);
    }
  },
};

interface Given {
  readonly scene: Scene;
  readonly http: HttpClient;
  readonly rounds: number;
}

async function prove({ progress, percent }: ProofContext, { scene, http, rounds }: Given): Promise<ProofResult> {
  const startedAt = performance.now();
  const figures: RoundFigures = { runs: 0, discarded: 0, kills: 0 };
  const rate = percent("faults") / 2;
  const faults = { error_rate: rate, lose_reply_rate: rate, payout_delay_ms: 700 };
  await withFaults(scene.provider, faults, () =>
    progress.step(`${rounds} rounds`, async (note) => {
      for (let round = 1; round <= rounds; round++) {
        await playRound(scene, figures);
        if (round % Math.max(1, Math.floor(rounds / 5)) === 0 && round < rounds) note(`${round} played`);
      }
    }),
  );
  await progress.step("everybody gets a good bank account and all that is left", () => payTheRest(scene));
  const checks = createChecks(progress);
  const { paid, failed } = await checkEnd(scene, checks);
  await progress.step("case 12, fault by fault", () => tryTwelve(scene, http, checks));
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const told = [
    `${scene.market.sales.length} sales`,
    `${figures.runs} runs (${figures.discarded} discarded)`,
    `${paid} payouts paid, ${failed} came back`,
    `${scene.orders.done.givenUp} pieces cancelled, ${scene.orders.done.returns} returns, ${scene.orders.done.ruleChanges} changes of rules`,
    `${figures.kills} kills`,
    `${seconds} s`,
  ];
  return { isProven: checks.allHold(), figures: told.join(", ") };
}

async function payTheRest(scene: Scene): Promise<void> {
  for (const sellerId of scene.sellerIds) await scene.setAccount(sellerId, "acct_ok");
  await pause(holdMs + 50);
  for (let run = 0; run < mostLastRuns; run++) {
    if (!(await scene.settled()) || !(await payAll(scene))) return;
  }
  scene.find("there is always something left to pay out");
}

/** Undefined when everybody's balance is zero. */
async function previewed({ payout }: Scene["clients"], operator: Awaited<ReturnType<Scene["asOperator"]>>) {
  try {
    return (await payout.previewPayoutRun({ requestId: crypto.randomUUID() }, operator)).run?.id;
  } catch (error) {
    if (isDomainError(error, "NOTHING_TO_PAY_OUT")) return undefined;
    throw error;
  }
}

/** False when nothing could be paid. */
async function payAll({ clients, payoutsOf, asOperator }: Scene): Promise<boolean> {
  const operator = await asOperator();
  const runId = await previewed(clients, operator);
  if (runId === undefined) return false;
  for (const { id, holdReason } of await payoutsOf(runId)) {
    if (holdReason) await clients.payout.releasePayout({ requestId: crypto.randomUUID(), payoutId: id }, operator);
  }
  const isPayable = (await payoutsOf(runId)).some(({ obstacle }) => obstacle === 0);
  await clients.payout.approvePayoutRun({ requestId: crypto.randomUUID(), runId }, operator);
  return isPayable;
}

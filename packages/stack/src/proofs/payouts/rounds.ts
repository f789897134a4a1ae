import { setTimeout as pause } from "node:timers/promises";
import { isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { patiently } from "../patiently.ts";
import { mostAtOnce } from "./most-at-once.ts";
import { currencies, holdMs, type Scene } from "./scene.ts";

export interface RoundFigures {
  runs: number;
  discarded: number;
  kills: number;
}

/** Sells, refunds, proposes two runs at once and decides them at once, sometimes while the services are killed. */
export async function playRound(scene: Scene, figures: RoundFigures): Promise<void> {
  const { random, trade, market } = scene;
  await trade.sales(4 + random.below(8));
  await trade.orders(1);
  if (random.chance(0.5)) await trade.returns(1);
  await trade.refunds(random.below(4));
  if (random.chance(0.6)) await pause(holdMs + 50);
  const runs = [...new Set(await Promise.all([propose(scene), propose(scene)]))].filter((id) => id !== "");
  figures.runs += runs.length;
  if (random.chance(0.5) && runs[0]) await holdOne(scene, runs[0]);
  if (market.sales.length > 0) await trade.refunds(random.below(3));
  if (random.chance(0.5)) await trade.returns(1);
  const discards = random.chance(0.15);
  if (discards) figures.discarded += Math.min(1, runs.length);
  const fromMs = Date.now();
  await scene.look();
  const decisions = Promise.all(runs.map((runId, at) => decide(scene, runId, discards && at === 0)));
  if (random.chance(0.25)) {
    await pause(random.below(120));
    await scene.stack.kill("services");
    figures.kills++;
    await scene.stack.allUp();
  }
  await decisions;
  await checkApproved(scene, runs, fromMs);
}

/** Empty when there is nothing to pay out. */
async function propose(scene: Scene): Promise<string> {
  const { clients, market, find } = scene;
  const operator = await scene.asOperator();
  await scene.look();
  const fromMs = Date.now();
  const requestId = newId();
  try {
    const { run } = await patiently(() => clients.payout.previewPayoutRun({ requestId }, operator));
    const again = await patiently(() => clients.payout.previewPayoutRun({ requestId }, operator));
    if (again.run?.id !== run?.id) find("a repeated preview made another run");
    const toMs = Date.now();
    for (const payout of await scene.payoutsOf(run?.id ?? "")) {
      const sellerAt = scene.sellerIds.indexOf(payout.sellerId);
      const { currencyCode = "", minorUnits: available = 0n } = payout.available ?? {};
      const { least, most } = market.available(sellerAt, currencyCode, fromMs, toMs);
      if (available < least || available > most) find(`${available} available, expected ${least} to ${most}`);
    }
    return run?.id ?? "";
  } catch (error) {
    if (isDomainError(error, "NOTHING_TO_PAY_OUT")) return "";
    throw error;
  }
}

async function holdOne(scene: Scene, runId: string): Promise<void> {
  const { clients, random } = scene;
  const payouts = await scene.payoutsOf(runId);
  const chosen = payouts[random.below(payouts.length)];
  if (!chosen) return;
  const operator = await scene.asOperator();
  const hold = { requestId: newId(), payoutId: chosen.id, reason: "the proof looks into it" };
  await patiently(() => clients.payout.holdPayout(hold, operator));
  if (random.chance(0.5)) return;
  await patiently(() => clients.payout.releasePayout({ requestId: newId(), payoutId: chosen.id }, operator));
}

async function decide({ clients, asOperator }: Scene, runId: string, discards: boolean): Promise<void> {
  const operator = await asOperator();
  const request = { requestId: newId(), runId };
  const call = async () => {
    if (discards) await clients.payout.discardPayoutRun(request, operator);
    else await clients.payout.approvePayoutRun(request, operator);
  };
  await Promise.all([patiently(call), patiently(call)]);
}

/** What was approved and had not come back is at most what can have been available, both runs together. */
async function checkApproved(scene: Scene, runs: readonly string[], fromMs: number): Promise<void> {
  const { market, sellerIds, find } = scene;
  const toMs = Date.now();
  const payouts = (await Promise.all(runs.map((runId) => scene.payoutsOf(runId)))).flat();
  for (const [sellerAt, sellerId] of sellerIds.entries()) {
    for (const currencyCode of currencies) {
      const own = payouts.filter((each) => each.sellerId === sellerId && each.amount?.currencyCode === currencyCode);
      const sum = mostAtOnce(own);
      const { most } = market.available(sellerAt, currencyCode, fromMs, toMs);
      if (sum > 0n && sum > most) find(`${sum} ${currencyCode} approved of at most ${most}`);
    }
  }
  await scene.look();
}

import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { Progress } from "../../progress.ts";
import type { Goods } from "../../shopping/put-on-sale.ts";
import type { Checks } from "../checks.ts";
import type { OwnStack } from "../own-stack.ts";
import { verdictOf } from "./books.ts";
import { type Buyer, type Market, newBuyer } from "./buyer.ts";
import { allQuiet, checkoutErrand, momentsOf } from "./checkouts.ts";
import type { Struck } from "./errand.ts";
import type { Journey } from "./journeys.ts";
import { type Moment, type Moments, momentName } from "./moments.ts";
import { strike } from "./strike.ts";

const atOnce = 8;
const shownMisses = 10;
/** Every journey has moments in each of them. */
const layers = ["order", "inventory", "payment", "provider", "record"];

export interface StrikeContext {
  readonly stack: OwnStack;
  readonly moments: Moments;
  readonly market: Market;
  readonly goods: Goods;
  readonly progress: Progress;
  readonly checks: Checks;
  readonly together: number;
  readonly again: number;
}

interface Target extends Struck {
  readonly buyer: Buyer;
}

/** A checkout for each moment there is, killed at it: first nobody comes back, then what was lost on its way arrives late, then everybody comes back. */
export async function strikeAll(context: StrikeContext, journeys: readonly Journey[]) {
  const { market, moments, progress, checks, together, again } = context;
  const points = await progress.step("each journey once, undisturbed", () => findMoments(context, journeys));
  const unseen = layers.filter((layer) => !points.some(({ at }) => at.what.startsWith(`${layer} `)));
  checks.expect("parts of a checkout whose moments nobody sees", unseen.length, 0);
  const targets = await progress.step(`${points.length} shoppers fill their carts`, () =>
    inParallel(points, atOnce, ({ journey, at }) => target(context, journey, at)),
  );
  let hits = 0;
  const missed: Struck[] = [];
  for (let from = 0; from < targets.length; from += together) {
    const wave = targets.slice(from, from + together);
    const blow = await progress.step(`kill -9 at moments ${from + 1} to ${from + wave.length}`, () =>
      strike(context, wave, again),
    );
    hits += blow.hits;
    missed.push(...blow.missed);
  }
  await progress.step("the services recover by themselves", () => allQuiet(market));
  const late = await progress.step("what was on its way arrives late", () => moments.letGo());
  checks.expect("moments at which no checkout could be held", missed.length, 0);
  for (const { errand, at } of missed.slice(0, shownMisses)) progress.line(`    ${errand.name}: ${momentName(at)}`);
  const buyers = targets.map(({ buyer }) => buyer);
  checkVerdicts(
    context,
    "neither complete nor undone, though nobody came back",
    await verdicts(market, buyers),
    targets,
  );
  await progress.step("everybody comes back", () =>
    inParallel(targets, atOnce, ({ errand }) => errand.run(AbortSignal.timeout(600_000))),
  );
  const ends = await verdicts(market, buyers);
  const asUndisturbed = ends.map((end, at) =>
    end === (buyers[at]?.journey.ends === "completed" ? "complete" : "undone") ? "complete" : end,
  );
  checkVerdicts(context, "other than undisturbed, after everybody came back", asUndisturbed, targets);
  return { buyers, hits, late, moments: points.length };
}

async function findMoments({ market, goods, moments }: StrikeContext, journeys: readonly Journey[]) {
  const found: { journey: Journey; at: Moment }[] = [];
  for (const journey of journeys) {
    const errand = checkoutErrand(market, await newBuyer(market, goods.offerId, journey));
    for (const at of await momentsOf(moments, errand)) found.push({ journey, at });
  }
  return found;
}

async function target({ market, goods }: StrikeContext, journey: Journey, at: Moment): Promise<Target> {
  const buyer = await newBuyer(market, goods.offerId, journey);
  return { buyer, errand: checkoutErrand(market, buyer), at };
}

const verdicts = (market: Market, buyers: readonly Buyer[]) =>
  inParallel(buyers, atOnce, (buyer) => verdictOf(market, buyer));

function checkVerdicts(
  { checks, progress }: StrikeContext,
  what: string,
  found: readonly string[],
  targets: readonly Target[],
) {
  const good = new Set(["complete", "undone", "at the bank"]);
  const bad = found.flatMap((verdict, at) => (good.has(verdict) ? [] : [{ verdict, target: targets[at] }]));
  checks.expect(`checkouts that are ${what}`, bad.length, 0);
  for (const { verdict, target: struck } of bad.slice(0, shownMisses)) {
    progress.line(`    ${struck?.errand.name}, killed ${struck && momentName(struck.at)}: ${verdict}`);
  }
}

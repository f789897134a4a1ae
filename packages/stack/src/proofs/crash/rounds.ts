import { randomInt } from "node:crypto";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { Progress } from "../../progress.ts";
import type { Goods } from "../../shopping/put-on-sale.ts";
import type { OwnStack } from "../own-stack.ts";
import { type Buyer, type Market, newBuyer } from "./buyer.ts";
import { checkoutErrand } from "./checkouts.ts";
import type { Journey } from "./journeys.ts";
import type { Moments } from "./moments.ts";

const atOnce = 8;
const targets = ["postgres", "redis", "services"] as const;
/** A checkout has at least so many moments. */
const momentsEach = 24;
const limitMs = 300_000;

interface RoundsContext {
  readonly stack: OwnStack;
  readonly moments: Moments;
  readonly market: Market;
  readonly goods: Goods;
  readonly progress: Progress;
  readonly rounds: number;
  readonly checkouts: number;
  readonly chosen: readonly Journey[];
}

/** Checkouts under way, and a kill -9 of one part at no moment in particular. The shoppers stay and send again what was not answered. */
export async function runRounds(context: RoundsContext): Promise<{ buyers: Buyer[] }> {
  const { progress, rounds, market, goods, checkouts, chosen } = context;
  const buyers: Buyer[] = [];
  for (let round = 0; round < rounds; round++) {
    const target = targets[round % targets.length] ?? "services";
    await progress.step(`${checkouts} checkouts, and a kill -9 of ${target}`, async () => {
      const fresh = await inParallel(Array.from({ length: checkouts }), atOnce, (_, at) => {
        const journey = chosen[at % chosen.length];
        if (!journey) throw new Error("there is no journey");
        return newBuyer(market, goods.offerId, journey);
      });
      await runRound(context, fresh, target);
      buyers.push(...fresh);
    });
  }
  return { buyers };
}

async function runRound(
  { stack, moments, market }: RoundsContext,
  buyers: readonly Buyer[],
  target: string,
): Promise<void> {
  const { promise: struck, resolve } = Promise.withResolvers<void>();
  let left = randomInt(1, buyers.length * momentsEach);
  const errands = buyers.map((buyer) => checkoutErrand(market, buyer));
  for (const { key, ids, onReached } of errands) {
    moments.follow(key, ids, {
      onReached: async (moment) => {
        left--;
        if (left === 0) resolve();
        await onReached?.(moment);
      },
    });
  }
  const ends = Promise.all(errands.map((errand) => errand.run(AbortSignal.timeout(limitMs))));
  ends.catch(() => {});
  await Promise.race([struck, ends]);
  await stack.kill(target);
  await stack.allUp();
  await ends;
}

import { setTimeout as pause } from "node:timers/promises";
import { type Goods, putOnSale } from "../../shopping/put-on-sale.ts";
import { type Customer, countOf, type Ending, otherAnswers, pay, prepare } from "./attempt.ts";
import { checkShelf, shelfOf } from "./check-shelf.ts";
import type { Scenario, Stage } from "./scenario.ts";

const lookAgainMs = { least: 200, most: 700 };
const spares = 3;

/** What a disturbance changed for good. */
interface Disturbed {
  /** Pieces that are sold elsewhere or lost; below zero when some were found. */
  readonly gone: number;
  readonly figures: string;
}

/**
 * Gets ready to take pieces away and bring them back while others buy; what it answers does so, and resolves when all of it
 * is over.
 */
export type Disturbance = (stage: Stage, goods: Goods) => Promise<() => Promise<Disturbed>>;

/**
 * More shoppers than pieces who do not give up: each comes back while anything may still change, and a last time after it.
 * So every piece there is in the end must be sold, and none twice.
 */
export function turmoil(name: string, disturb: Disturbance): Scenario {
  return {
    name,
    async run(stage) {
      const { clients, provider, progress, checks, newShopper, stock } = stage;
      const goods = await putOnSale(clients, stock);
      try {
        const lines = [{ offerId: goods.offerId, quantity: 1 }];
        const customers = await progress.step(`${name}: carts are filled`, () =>
          Promise.all(
            Array.from({ length: stage.shoppers + stock + spares }, async () =>
              prepare(await newShopper(), provider, lines),
            ),
          ),
        );
        const end = { isCalm: false };
        const begin = await progress.step(`${name}: the disturbance is prepared`, () => disturb(stage, goods));
        const disturbed = begin().finally(() => {
          end.isCalm = true;
        });
        const [{ gone, figures }, ...endings] = await progress.step(`${name}: all buy meanwhile`, () =>
          Promise.all([disturbed, ...customers.map((customer) => insist(stage, customer, end))]),
        );
        const sold = Math.min(customers.length, stock - gone);
        const [others, left] = [otherAnswers(endings), customers.length - sold];
        checks.expect(`${name}: pieces sold of those there were`, countOf(endings, "ordered"), sold, others);
        checks.expect("who heard in the end that it is sold out", countOf(endings, "sold_out"), left, others);
        await checkShelf(checks, clients, goods, stock - gone - sold);
        await checkLog(stage, goods);
        return `${name}: ${customers.length} shoppers, ${sold} sold, ${figures}`;
      } finally {
        await goods.withdraw();
      }
    },
  };
}

/** Comes back until there is an order, or it was sold out when nothing could change any more. Waits when told to. */
async function insist({ provider }: Stage, { shopper, purchase }: Customer, end: { isCalm: boolean }): Promise<Ending> {
  for (;;) {
    const isLast = end.isCalm;
    const ending = await pay({ shopper, purchase: { ...purchase, paymentToken: await provider.cardToken() } });
    if (ending.kind === "told_to_wait") {
      await pause(ending.seconds * 1_000);
      continue;
    }
    if (ending.kind !== "sold_out" || isLast) return ending;
    await pause(lookAgainMs.least + Math.random() * (lookAgainMs.most - lookAgainMs.least));
  }
}

/** The log of every change adds up to what lies there. */
async function checkLog({ clients, checks }: Stage, goods: Goods): Promise<void> {
  let sum = 0n;
  for (let pageToken = ""; ; ) {
    const { offerId, sellerId } = goods;
    const page = await clients.inventory.listAdjustments({ offerId, sellerId, pageSize: 100, pageToken });
    sum += page.adjustments.reduce((all, { delta }) => all + delta, 0n);
    pageToken = page.nextPageToken;
    if (pageToken === "") break;
  }
  checks.expect("pieces by the log of all changes", sum, (await shelfOf(clients, goods)).onHand);
}

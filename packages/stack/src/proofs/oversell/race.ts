import { inParallel } from "../../demo/loading/in-parallel.ts";
import { putOnSale } from "../../shopping/put-on-sale.ts";
import type { Checks } from "../checks.ts";
import { countOf, type Ending, otherAnswers, pay, prepare } from "./attempt.ts";
import { checkShelf } from "./check-shelf.ts";
import { checkOrders, checkPayments } from "./race-books.ts";
import type { Scenario } from "./scenario.ts";

const preparedAtOnce = 16;

/** Everybody wants one piece of the same thing at the same moment. */
export const race: Scenario = {
  name: "race",
  async run({ clients, provider, progress, checks, newShopper, shoppers, stock }) {
    const goods = await putOnSale(clients, stock);
    try {
      const since = new Date();
      const lines = [{ offerId: goods.offerId, quantity: 1 }];
      const customers = await progress.step(`race: ${shoppers} shoppers fill their carts`, () =>
        inParallel(Array.from({ length: shoppers }), preparedAtOnce, async () =>
          prepare(await newShopper(), provider, lines),
        ),
      );
      const startedAt = performance.now();
      const endings = await progress.step("race: all pay at once", () => Promise.all(customers.map(pay)));
      const seconds = (performance.now() - startedAt) / 1000;
      const payments = await progress.step("race: the books are read", () => provider.paymentsSince(since));
      checkEndings(checks, endings, { shoppers, stock });
      await checkShelf(checks, clients, goods, Math.max(0, stock - shoppers));
      await checkOrders(checks, customers, endings);
      checkPayments(checks, payments, endings, customers[0]?.purchase.expectedTotal);
      return figuresOf(endings, stock, seconds);
    } finally {
      await goods.withdraw();
    }
  },
};

function checkEndings(
  checks: Checks,
  endings: readonly Ending[],
  { shoppers, stock }: { shoppers: number; stock: number },
): void {
  const others = otherAnswers(endings);
  checks.expect(
    "shoppers who were told that they have it",
    countOf(endings, "ordered"),
    Math.min(shoppers, stock),
    others,
  );
  checks.expect(
    "shoppers who were told that it is sold out",
    countOf(endings, "sold_out"),
    Math.max(0, shoppers - stock),
  );
}

function figuresOf(endings: readonly Ending[], stock: number, seconds: number): string {
  const times = endings.map((ending) => ending.ms).sort((a, b) => a - b);
  const p = (share: number) => Math.round(times[Math.ceil(times.length * share) - 1] ?? 0);
  const repeats = endings.reduce((sum, ending) => sum + ending.repeats, 0);
  return [
    `${endings.length} shoppers, ${stock} pieces, ${countOf(endings, "ordered")} orders`,
    `${countOf(endings, "sold_out")} sold out, ${countOf(endings, "other")} other answers`,
    `${seconds.toFixed(1)} s, p50 ${p(0.5)} ms, p99 ${p(0.99)} ms, ${repeats} requests sent again`,
  ].join(", ");
}

import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { putOnSale } from "../../shopping/put-on-sale.ts";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";
import { countOf, otherAnswers, pay, prepare } from "./attempt.ts";
import { checkShelf } from "./check-shelf.ts";
import type { Scenario } from "./scenario.ts";

/** PostgreSQL's processes report what they counted at most once a second. */
const reportedWithinMs = 1_500;

/** Half of the shoppers list three offers forwards, half backwards: whoever locks as listed waits in a ring. */
export const oppositeOrders: Scenario = {
  name: "opposite-orders",
  async run({ shop, clients, provider, progress, checks, newShopper, shoppers, stock }) {
    const goods = await Promise.all([0, 1, 2].map((at) => putOnSale(clients, stock, at)));
    try {
      const forwards = goods.map(({ offerId }) => ({ offerId, quantity: 1 }));
      const backwards = forwards.toReversed();
      const buyers = await progress.step(`opposite orders: ${shoppers} shoppers fill their carts`, () =>
        Promise.all(
          Array.from({ length: shoppers }, async (_, at) =>
            prepare(await newShopper(), provider, at % 2 === 0 ? forwards : backwards),
          ),
        ),
      );
      const before = await deadlocksSoFar(shop);
      const endings = await progress.step("opposite orders: all pay at once", () => Promise.all(buyers.map(pay)));
      const orders = Math.min(shoppers, stock);
      checks.expect("orders of three offers at once", countOf(endings, "ordered"), orders, otherAnswers(endings));
      checks.expect("others who heard that they are sold out", countOf(endings, "sold_out"), shoppers - orders);
      for (const each of goods) await checkShelf(checks, clients, each, stock - orders);
      await pause(reportedWithinMs);
      checks.expect("deadlocks that PostgreSQL had to break", (await deadlocksSoFar(shop)) - before, 0);
      return `${shoppers} × three offers, half of them backwards: ${orders} orders`;
    } finally {
      await Promise.all(goods.map((each) => each.withdraw()));
    }
  },
};

async function deadlocksSoFar({ DATABASE_URL }: ShopEnvironment): Promise<number> {
  const sql = postgres(DATABASE_URL, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql`select sum(deadlocks)::int as deadlocks from pg_stat_database where datname like 'souk_%'`;
    return Number(row?.deadlocks ?? 0);
  } finally {
    await sql.end();
  }
}

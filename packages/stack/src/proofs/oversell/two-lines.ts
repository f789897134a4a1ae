import { putOnSale } from "../../shopping/put-on-sale.ts";
import { countOf, otherAnswers, pay, prepare } from "./attempt.ts";
import { checkShelf } from "./check-shelf.ts";
import type { Scenario } from "./scenario.ts";

/** Everybody's order has two lines of the same offer; there is an odd number of pieces. */
export const twoLines: Scenario = {
  name: "two-lines",
  async run({ clients, provider, progress, checks, newShopper, shoppers, stock }) {
    const pieces = stock % 2 === 0 ? stock + 1 : stock;
    const goods = await putOnSale(clients, pieces);
    try {
      const line = { offerId: goods.offerId, quantity: 1 };
      const buyers = await progress.step(`two lines: ${shoppers} shoppers fill their carts`, () =>
        Promise.all(Array.from({ length: shoppers }, async () => prepare(await newShopper(), provider, [line, line]))),
      );
      const last = await prepare(await newShopper(), provider, [line]);
      const endings = await progress.step("two lines: all pay at once", () => Promise.all(buyers.map(pay)));
      const orders = Math.min(shoppers, (pieces - 1) / 2);
      checks.expect("orders of two lines of one offer", countOf(endings, "ordered"), orders, otherAnswers(endings));
      checks.expect("others who heard that it is sold out", countOf(endings, "sold_out"), shoppers - orders);
      await checkShelf(checks, clients, goods, pieces - 2 * orders);
      const ending = await pay(last);
      checks.expect("sold of the piece that was left", countOf([ending], "ordered"), 1, otherAnswers([ending]));
      return `${shoppers} × two lines for ${pieces} pieces: ${orders} orders`;
    } finally {
      await goods.withdraw();
    }
  },
};

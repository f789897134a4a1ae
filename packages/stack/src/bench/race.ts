import { isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { inParallel } from "../demo/loading/in-parallel.ts";
import { newBffShopper } from "../shopping/bff-shopper.ts";
import { connectProvider } from "../shopping/provider.ts";
import { putOnSale } from "../shopping/put-on-sale.ts";
import { settle } from "../shopping/settle.ts";
import type { BenchContext, Scenario } from "./scenario.ts";

const buyers = 200;
const pieces = 50;
const cartsAtOnce = 8;
const soldOut = new Set(["LINES_UNAVAILABLE", "STOCK_INSUFFICIENT"]);

/** Everybody has the same product in the cart and presses the button at the same moment; timed from there to the answer. */
export const race: Scenario = {
  name: "race for 50 pieces",
  atOnce: buyers,
  requests: buyers,
  async prepare(context) {
    const goods = await putOnSale(context.clients, pieces);
    const purchases = await inParallel(Array.from({ length: buyers }), cartsAtOnce, () =>
      readyToBuy(context, goods.offerId),
    );
    let sold = 0;
    return {
      ask: async (n) => {
        if (await purchases[n]?.()) sold++;
      },
      async close() {
        const { stocks } = await context.clients.inventory.batchGetStock({ offerIds: [goods.offerId] });
        await goods.withdraw();
        const left = stocks[0]?.onHand;
        if (sold !== pieces || left !== 0n) throw new Error(`${sold} of ${pieces} pieces were sold, ${left} are left`);
      },
    };
  },
};

/** What presses the button and says whether the shopper has got it. */
async function readyToBuy({ http, shop }: BenchContext, offerId: string): Promise<() => Promise<boolean>> {
  const shopper = newBffShopper(http, shop.WEB_URL);
  await shopper.addToCart(offerId, newId());
  const [expectedTotal, paymentToken] = await Promise.all([
    shopper.cartTotal(),
    connectProvider(http, shop).cardToken(),
  ]);
  const purchase = { lines: [{ offerId, quantity: 1 }], expectedTotal, paymentToken };
  return async () => {
    try {
      const { state, failureReason } = await settle(shopper, purchase, newId());
      if (state === "completed") return true;
      if (state === "failed" && soldOut.has(failureReason)) return false;
      throw new Error(`the checkout is ${state} ${failureReason}`);
    } catch (error) {
      if (isDomainError(error) && soldOut.has(error.reason)) return false;
      throw error;
    }
  };
}

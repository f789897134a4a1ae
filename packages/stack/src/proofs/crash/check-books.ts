import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { Goods } from "../../shopping/put-on-sale.ts";
import type { Checks } from "../checks.ts";
import { verdictOf } from "./books.ts";
import type { Buyer, Market } from "./buyer.ts";

const atOnce = 8;

const shown = 10;

interface BooksContext {
  readonly market: Market;
  readonly checks: Checks;
  readonly goods: Goods;
  readonly stock: number;
  /** Orders of the goods that were made beside those of the buyers. */
  readonly others: number;
  say(line: string): void;
}

/** Everything together, when it is all over. */
export async function checkBooks(
  { market, checks, goods, stock, others, say }: BooksContext,
  buyers: readonly Buyer[],
) {
  const { clients } = market;
  const found = await inParallel(buyers, atOnce, (buyer) => verdictOf(market, buyer));
  const complete = found.filter((verdict) => verdict === "complete").length;
  const wrong = found.flatMap((verdict, at) =>
    verdict === "complete" || verdict === "undone" ? [] : [`${buyers[at]?.journey.name}: ${verdict}`],
  );
  checks.expect("checkouts complete or fully undone", found.length - wrong.length, buyers.length);
  for (const each of wrong.slice(0, shown)) say(`    ${each}`);
  const { stocks } = await clients.inventory.batchGetStock({ offerIds: [goods.offerId] });
  checks.expect("pieces on hand", stocks[0]?.onHand ?? -1n, stock - complete - others);
  checks.expect("pieces reserved", stocks[0]?.reserved ?? -1n, 0);
  for (const [what, state] of [
    ["parked", Checkout_State.PARKED],
    ["under way", Checkout_State.RUNNING],
    ["still at the bank", Checkout_State.ACTION_REQUIRED],
  ] as const) {
    const { checkouts } = await clients.checkout.listCheckouts({ state, pageSize: 100, pageToken: "" });
    checks.expect(`checkouts ${what}`, checkouts.length, 0);
  }
}

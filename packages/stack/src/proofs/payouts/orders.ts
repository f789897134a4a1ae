import { setTimeout as pause } from "node:timers/promises";
import { Role } from "@souk/contracts/access/v1/access";
import type { Order, SellerOrder } from "@souk/contracts/order/v1/order";
import { Return_State } from "@souk/contracts/order/v1/return";
import type { Provider } from "../../shopping/provider.ts";
import type { SurfaceClients } from "../../surface/surface-clients.ts";
import type { Case } from "../ledger/perform.ts";
import type { Story } from "../ledger/story.ts";
import { patiently } from "../patiently.ts";
import type { Market, Sale } from "./market.ts";
import { newPerson, type Person } from "./person.ts";
import type { Random } from "./random.ts";
import { changeTerms, giveUp, openShop, orderFrom, type Shop, sendOut, takeBack } from "./shop.ts";
import { anyTerms, keptOf, keptOfFirst, type Terms } from "./terms.ts";

const waits = 600;
const everyMs = 100;
const initialStock = 100_000;

/** A sale that a shopper made, with what of it can still come back. */
interface Ordered {
  readonly sale: Sale;
  readonly shop: Shop;
  readonly orderId: string;
  readonly part: SellerOrder;
  left: number;
}

interface Given {
  readonly clients: SurfaceClients;
  readonly provider: Provider;
  readonly random: Random;
  readonly market: Market;
  readonly shops: readonly Shop[];
  readonly operator: Person;
  readonly find: (what: string) => void;
}

/** Orders as shoppers make them, in part given up and the rest sent by their sellers, and in part sent back, on terms that change all the while. */
export async function createOrders({ clients, provider, random, market, shops, operator, find }: Given) {
  const shopper = await newPerson(clients, Role.SHOPPER);
  const ordered: Ordered[] = [];
  const done = { returns: 0, ruleChanges: 0, givenUp: 0 };

  async function order(): Promise<void> {
    const wanted = shops
      .filter((_, at) => at === 0 || random.chance(0.6))
      .map((shop) => ({ shop, quantity: 1 + random.below(4) }));
    const made = await orderFrom(clients, await provider.cardToken(), shopper, wanted);
    for (const { shop, quantity } of wanted) await sell(made, { shop, quantity, terms: shop.terms });
  }

  /** On the terms of the moment of the sale; they may be others when it is sent. */
  async function sell(made: Order, { shop, quantity, terms }: { shop: Shop; quantity: number; terms: Terms }) {
    const part = made.sellerOrders.find(({ sellerId }) => sellerId === shop.goods.sellerId);
    if (!part) throw new Error("the order has no part of a shop that it was bought from");
    const gone = quantity > 1 && random.chance(0.5) ? 1 + random.below(quantity - 1) : 0;
    const standing = quantity - gone;
    const total = (part.totals?.total?.minorUnits ?? 0n) - shop.price * BigInt(gone);
    const commission = keptOfFirst(keptOf(terms, shop.price, quantity), quantity, standing);
    const expected = { sellerAt: shops.indexOf(shop), total, marketplace: 0n, commission };
    const story: Story = { currencyCode: "EUR", isDeclined: false, parts: [expected], steps: [] };
    const each: Case = { story, orderId: made.id, sellerOrderIds: [part.id], paymentToken: "" };
    const model = market.modelOf(story);
    model.take({ do: "authorize", isSentTwice: false });
    if (random.chance(0.5)) await newTerms(shop);
    if (gone > 0) await giveUp(clients, shop, part, gone);
    done.givenUp += gone;
    const sentAtMs = Date.now();
    await sendOut(clients, shop, part, standing > 1 && random.chance(0.3) ? 2 : 1);
    await captured(clients, made.id, shop);
    model.take({ do: "capture", at: 0, isSentTwice: false });
    const sale = { each, part: expected, model, sentAtMs, answeredAtMs: Date.now() };
    market.sales.push(sale);
    ordered.push({ sale, shop, orderId: made.id, part, left: standing });
  }

  async function newTerms(shop: Shop): Promise<void> {
    await changeTerms(clients, operator, shop, anyTerms(random));
    done.ruleChanges++;
  }

  async function comeBack(): Promise<void> {
    const open = ordered.filter(({ left }) => left > 0);
    const chosen = open[random.below(open.length)];
    if (!chosen) return;
    const { shop, sale, orderId, part } = chosen;
    if (random.chance(0.5)) await newTerms(shop);
    const quantity = 1 + random.below(chosen.left);
    const due = shop.price * BigInt(quantity);
    const deduction = random.chance(0.3) ? due / 10n : 0n;
    const { id: returnId } = await takeBack(clients, shop, shopper, { orderId, part, quantity, deduction });
    chosen.left -= quantity;
    const isRefunded = await decided(clients, shop, returnId);
    const isExpected = sale.model.take({ do: "refund", at: 0, amount: due - deduction, isSentTwice: false });
    if (isRefunded !== isExpected) find(`a return was ${isExpected ? "not " : ""}refunded`);
    done.returns++;
  }

  /** Pieces that are neither there, nor sold, or both. */
  async function wrongStock(): Promise<string[]> {
    for (let look = 0; ; look++) {
      const offerIds = shops.map(({ goods }) => goods.offerId);
      const { stocks } = await clients.inventory.batchGetStock({ offerIds });
      const wrong = shops.flatMap(({ goods: { offerId }, taken }) => {
        const onHand = Number(stocks.find((stock) => stock.offerId === offerId)?.onHand ?? 0n);
        return onHand === initialStock - taken ? [] : [`${offerId}: ${onHand} there, expected ${initialStock - taken}`];
      });
      if (wrong.length === 0 || look >= waits) return wrong;
      await pause(everyMs);
    }
  }

  return {
    done,
    wrongStock,
    /** One after the other: each on the terms that were made last. */
    async orders(count: number) {
      for (let at = 0; at < count; at++) await order();
    },
    async returns(count: number) {
      for (let at = 0; at < count; at++) await comeBack();
    },
  };
}

export const openShops = (clients: SurfaceClients, count: number) =>
  Promise.all(Array.from({ length: count }, () => openShop(clients)));

/** Resolves when the money of a shop's part is taken. */
export async function captured({ payment }: SurfaceClients, orderId: string, { goods }: Shop): Promise<void> {
  const account = `seller:${goods.sellerId}`;
  for (let look = 0; look < waits; look++) {
    const { entries } = await patiently(() => payment.listLedgerEntries({ orderId, pageSize: 100 }));
    if (entries.some((entry) => entry.account === account)) return;
    await pause(everyMs);
  }
  throw new Error(`the money of order ${orderId} was never taken`);
}

/** Whether the money of a return went back rather than being refused. */
export async function decided({ returns }: SurfaceClients, shop: Shop, returnId: string): Promise<boolean> {
  const asked = { sellerId: shop.goods.sellerId, returnId };
  for (let look = 0; look < waits; look++) {
    const call = await shop.keeper.asSelf();
    const found = (await patiently(() => returns.getReturn(asked, call))).return;
    if (found?.state === Return_State.REFUNDED) return true;
    if (found?.state === Return_State.RECEIVED && found.refusal !== "") return false;
    await pause(everyMs);
  }
  throw new Error(`return ${returnId} was never decided`);
}

import { setTimeout as pause } from "node:timers/promises";
import { Role } from "@souk/contracts/access/v1/access";
import { type Payout, Payout_State } from "@souk/contracts/payment/v1/payout";
import { newId } from "@souk/ids/id";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { Provider } from "../../shopping/provider.ts";
import type { SurfaceClients } from "../../surface/surface-clients.ts";
import { newCase, perform } from "../ledger/perform.ts";
import type { Story } from "../ledger/story.ts";
import type { OwnStack } from "../own-stack.ts";
import { patiently } from "../patiently.ts";
import { createMarket, type KnownPayout } from "./market.ts";
import { createOrders, openShops } from "./orders.ts";
import { newPerson } from "./person.ts";
import type { Random } from "./random.ts";

export const holdMs = 1_500;
export const currencies = ["EUR", "JPY"] as const;
const settleLimitMs = 240_000;
const returning = "acct_returns";
const accounts = ["acct_ok", returning, "acct_closed", "acct_rejects", "acct_lost_reply", "acct_slow"] as const;
/** Of the sellers, those with goods that shoppers order. */
const shopCount = 2;

export interface Given {
  readonly stack: OwnStack;
  readonly clients: SurfaceClients;
  readonly provider: Provider;
  readonly random: Random;
  readonly sellers: number;
}

const stateOf = (state: Payout_State): KnownPayout["state"] => {
  if (state === Payout_State.PAID) return "paid";
  return state === Payout_State.FAILED ? "failed" : "moving";
};

/** Sellers, those who buy from them, and the operator who pays them out. */
export async function createScene({ stack, clients, provider, random, sellers }: Given) {
  const { payout } = clients;
  const shops = await openShops(clients, Math.min(shopCount, sellers));
  const sellerIds = [
    ...shops.map(({ goods }) => goods.sellerId),
    ...Array.from({ length: sellers - shops.length }, () => newId()),
  ];
  const market = createMarket(sellerIds, holdMs);
  const operator = await newPerson(clients, Role.OPERATOR);
  const findings: string[] = [];
  /** Whom an operator's word ended as paid too early, and the like. */
  const find = (what: string) => void findings.push(what);

  async function setAccount(sellerId: string, token: string): Promise<void> {
    await patiently(() => payout.setPayoutDestination({ sellerId, token, last4: "4711" }));
  }
  await inParallel(sellerIds, 4, (id, at) => setAccount(id, accounts[at % accounts.length] ?? "acct_ok"));

  const asOperator = operator.asSelf;
  const orders = await createOrders({ clients, provider, random, market, shops, operator, find });

  async function sell(): Promise<void> {
    const sellerAt = random.below(sellers);
    const total = BigInt(1 + random.below(random.chance(0.3) ? 400 : 90_000));
    const marketplace = random.chance(0.2) ? BigInt(random.below(500)) : 0n;
    const commission = ((total + marketplace) * BigInt(random.below(300))) / 1000n;
    const part = { sellerAt, total, marketplace, commission };
    const currencyCode = currencies[random.below(currencies.length)] ?? "EUR";
    const story: Story = { currencyCode, isDeclined: false, parts: [part], steps: [] };
    const each = await newCase(provider, story);
    const model = market.modelOf(story);
    const step = { do: "authorize" as const, isSentTwice: false };
    await perform(clients, each, step, sellerIds);
    model.take(step);
    const capture = { do: "capture" as const, at: 0, isSentTwice: random.chance(0.1) };
    const sentAtMs = Date.now();
    await perform(clients, each, capture, sellerIds);
    model.take(capture);
    market.sales.push({ each, part, model, sentAtMs, answeredAtMs: Date.now() });
  }

  async function refund(saleAt: number): Promise<void> {
    const sale = market.sales[saleAt];
    if (!sale) return;
    const share = random.chance(0.3) ? 1000n : BigInt(1 + random.below(1000));
    const amount = (sale.part.total * share) / 1000n || 1n;
    const step = { do: "refund" as const, at: 0, amount, isSentTwice: random.chance(0.1) };
    const { isDone } = await perform(clients, sale.each, step, sellerIds);
    const isExpected = sale.model.take(step);
    if (!isDone.every((done) => done === isExpected)) find(`a refund was ${isExpected ? "refused" : "done"}`);
  }

  const trade = {
    sales: (count: number) => inParallel(Array.from({ length: count }), 6, () => sell()),
    orders: orders.orders,
    returns: orders.returns,
    refunds: (count: number) => inParallel([...random.several(market.sales.length, count)], 6, (at) => refund(at)),
  };

  /** All payouts of a run. */
  async function payoutsOf(runId: string): Promise<Payout[]> {
    const operator = await asOperator();
    const found: Payout[] = [];
    for (let pageToken = ""; ; ) {
      const page = await patiently(() => payout.listRunPayouts({ runId, pageSize: 100, pageToken }, operator));
      found.push(...page.payouts);
      pageToken = page.nextPageToken;
      if (!pageToken) return found;
    }
  }

  /** Takes over how every approved payout stands; what is shown as paid has to be paid at the provider by then. */
  async function look(): Promise<void> {
    const shown: { payout: Payout; sellerAt: number }[] = [];
    for (const [sellerAt, sellerId] of sellerIds.entries()) {
      for (let pageToken = ""; ; ) {
        const page = await patiently(() => payout.listPayouts({ sellerId, pageSize: 100, pageToken }));
        shown.push(...page.payouts.map((each) => ({ payout: each, sellerAt })));
        pageToken = page.nextPageToken;
        if (!pageToken) break;
      }
    }
    const atProvider = new Map((await provider.payouts()).map((each) => [each.reference, each]));
    for (const { payout: each, sellerAt } of shown) {
      const { minorUnits: amount = 0n, currencyCode = "" } = each.amount ?? {};
      const state = stateOf(each.state);
      const before = market.payouts.get(each.id);
      const theirs = atProvider.get(each.id);
      const wasPaid = theirs?.status === "paid" || (theirs?.returned ?? null) !== null;
      if (state === "paid" && !wasPaid) find(`payout ${each.id} is shown as paid too early`);
      const isBack = state === "failed" && each.returnedAt !== undefined && theirs?.status === "failed";
      const changes = before && before.state !== "moving" && before.state !== state;
      if (changes && !(before.state === "paid" && isBack)) find(`payout ${each.id} changed its end`);
      if (before && before.amount !== amount) find(`payout ${each.id} changed its amount`);
      const comesBack = theirs?.destination === returning;
      market.payouts.set(each.id, { id: each.id, sellerAt, currencyCode, amount, state, comesBack });
    }
  }

  /** False when something never came to its end, which is found once. */
  async function settled(): Promise<boolean> {
    for (const endsAtMs = performance.now() + settleLimitMs; performance.now() < endsAtMs; ) {
      await look();
      const isOpen = ({ state, comesBack }: KnownPayout) => state === "moving" || (comesBack && state === "paid");
      if (![...market.payouts.values()].some(isOpen)) return true;
      await pause(200);
    }
    find("a payout never came to an end");
    return false;
  }

  return {
    stack,
    clients,
    provider,
    random,
    market,
    sellerIds,
    findings,
    find,
    operator,
    orders,
    asOperator,
    setAccount,
    trade,
    payoutsOf,
    look,
    settled,
  };
}

export type Scene = Awaited<ReturnType<typeof createScene>>;

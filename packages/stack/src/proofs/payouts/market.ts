import { createModel, type Model } from "../ledger/model.ts";
import type { Case } from "../ledger/perform.ts";
import type { Part } from "../ledger/story.ts";

/** A sale of one seller, and when its capture was sent and answered. */
export interface Sale {
  readonly each: Case;
  readonly part: Part;
  readonly model: Model;
  readonly sentAtMs: number;
  readonly answeredAtMs: number;
}

/** What is known of a payout that was approved. */
export interface KnownPayout {
  readonly id: string;
  readonly sellerAt: number;
  readonly currencyCode: string;
  readonly amount: bigint;
  readonly state: "moving" | "paid" | "failed";
  /** It went to a bank that sends back what it was paid. */
  readonly comesBack: boolean;
}

export interface Bounds {
  readonly least: bigint;
  readonly most: bigint;
}

/**
 * What each seller should be owed, worked out anew from sales, refunds and payouts alone. The moment of a capture is only known
 * to lie between its request and its answer, and a payout on its way may fail at any moment,
 * as may one come back that was paid: hence bounds.
 */
export function createMarket(sellerIds: readonly string[], holdMs: number) {
  const sales: Sale[] = [];
  const payouts = new Map<string, KnownPayout>();

  const netOf = ({ model, part }: Sale) => -(model.balances(sellerIds).get(`seller:${sellerIds[part.sellerAt]}`) ?? 0n);
  const salesOf = (sellerAt: number, currencyCode: string) =>
    sales.filter(({ part, each }) => part.sellerAt === sellerAt && each.story.currencyCode === currencyCode);
  const sum = (amounts: readonly bigint[]) => amounts.reduce((all, amount) => all + amount, 0n);
  const positive = (amount: bigint) => (amount > 0n ? amount : 0n);
  const paidOut = (sellerAt: number, currencyCode: string, states: readonly KnownPayout["state"][], onlyBack = false) =>
    sum(
      [...payouts.values()]
        .filter((each) => each.sellerAt === sellerAt && each.currencyCode === currencyCode)
        .filter(({ state, comesBack }) => states.includes(state) && (comesBack || !onlyBack))
        .map(({ amount }) => amount),
    );

  return {
    sales,
    payouts,
    modelOf: (story: Case["story"]) => createModel(story),
    owed: (sellerAt: number, currencyCode: string) =>
      sum(salesOf(sellerAt, currencyCode).map(netOf)) - paidOut(sellerAt, currencyCode, ["moving", "paid"]),
    /** What may have been available at some moment between two. */
    available(sellerAt: number, currencyCode: string, fromMs: number, toMs: number): Bounds {
      const own = salesOf(sellerAt, currencyCode);
      const nets = sum(own.map(netOf));
      const heldFor = (isHeld: (sale: Sale) => boolean) => sum(own.filter(isHeld).map((sale) => positive(netOf(sale))));
      const surely = heldFor(({ sentAtMs }) => sentAtMs + holdMs > toMs);
      const perhaps = heldFor(({ answeredAtMs }) => answeredAtMs + holdMs >= fromMs);
      const out = paidOut(sellerAt, currencyCode, ["moving", "paid"]);
      const mayReturn = paidOut(sellerAt, currencyCode, ["moving"]) + paidOut(sellerAt, currencyCode, ["paid"], true);
      return { least: nets - out - perhaps, most: nets - out + mayReturn - surely };
    },
  };
}

export type Market = ReturnType<typeof createMarket>;

import { type Order, type SellerOrder, SellerOrder_State, TimelineEntry_Kind } from "@souk/contracts/order/v1/order";
import { type Return, Return_State } from "@souk/contracts/order/v1/return";
import { patiently } from "../patiently.ts";
import type { Random } from "../payouts/random.ts";
import type { Bought } from "./market.ts";
import { returnsOf } from "./return-moves.ts";
import type { Scene } from "./scene.ts";

const minor = (money: { minorUnits: bigint } | undefined) => money?.minorUnits ?? 0n;
const sum = <Item>(items: readonly Item[], pick: (item: Item) => bigint) =>
  items.reduce((total, item) => total + pick(item), 0n);

const hasEntry = ({ timeline }: Order, { id }: SellerOrder, kind: TimelineEntry_Kind) =>
  timeline.some((entry) => entry.kind === kind && entry.sellerOrderId === id);
/** The rule: a part is paid for when all of it is in other hands than its seller's. */
const hasLeft = (order: Order, part: SellerOrder) => hasEntry(order, part, TimelineEntry_Kind.HANDED_OVER);

const isDecided = ({ state }: Return) => state === Return_State.REFUNDING || state === Return_State.REFUNDED;

/** Of some orders, now, while everybody is at work: nothing is taken for what has not left its seller, nor given back undecided. */
export async function watchMoney(scene: Scene, random: Random): Promise<number> {
  const { market, provider, diary } = scene;
  const chosen = [...random.several(market.orders.length, 4)].flatMap((at) => market.orders[at] ?? []);
  for (const bought of chosen) {
    // The money first: what has left, or come back, since then can only be more.
    const payments = await provider.paymentsOf(bought.id);
    const [taken, back] = [
      sum(payments, (each) => BigInt(each.amount_captured)),
      sum(payments, (each) => BigInt(each.amount_refunded)),
    ];
    const [order, { returns }] = await Promise.all([market.read(bought), returnsOf(scene, bought)]);
    const decided = sum(returns.filter(isDecided), ({ refund }) => minor(refund));
    if (back > decided) diary.find(`${back} was given back for order ${order.number}, of which ${decided} was decided`);
    const due = sum(order.sellerOrders, (part) => (hasLeft(order, part) ? minor(part.totals?.total) : 0n));
    if (taken > due) diary.find(`${taken} was taken for order ${order.number}, of which ${due} had left`);
  }
  return chosen.length;
}

/** What is wrong with the money of an order, at the provider and in the ledger; nothing when all is right. */
export async function wrongMoneyOf(scene: Scene, bought: Bought): Promise<string[]> {
  const { clients, market, provider } = scene;
  const order = await market.read(bought);
  const asShopper = await bought.asShopper();
  const [payments, { entries }, { returns }] = await Promise.all([
    provider.paymentsOf(order.id),
    patiently(() => clients.payment.listLedgerEntries({ orderId: order.id, pageSize: 100 })),
    patiently(() => clients.returns.getOrderReturns({ orderId: order.id }, asShopper)),
  ]);
  const refunds = returns.filter(({ state }) => state === Return_State.REFUNDED);
  const left = order.sellerOrders.filter((part) => hasLeft(order, part));
  const ended = order.sellerOrders.filter(({ state }) => state === SellerOrder_State.CANCELLED);
  const totals = (parts: readonly SellerOrder[]) => sum(parts, ({ totals: of }) => minor(of?.total));
  const differences = [
    ["payments", BigInt(payments.length), 1n],
    ["taken", sum(payments, (each) => BigInt(each.amount_captured)), totals(left)],
    ["given back", sum(payments, (each) => BigInt(each.amount_refunded)), sum(refunds, ({ refund }) => minor(refund))],
    ["let go of", sum(payments, (each) => BigInt(each.amount_voided)), totals(ended)],
    ["all entries together", sum(entries, ({ amount }) => minor(amount)), 0n],
    ...order.sellerOrders.map((part) => {
      const own = entries.filter(({ account }) => account === `seller:${part.sellerId}`);
      const earned = sum(own, ({ amount }) => -minor(amount));
      const due = left.includes(part) ? minor(part.totals?.total) - minor(part.commission) : 0n;
      const back = refunds.filter(({ sellerOrderId }) => sellerOrderId === part.id);
      const isWhole = sum(back, ({ refund }) => minor(refund)) === minor(part.totals?.total);
      // What is kept of a part that came back in part follows from its lines: never more than of the whole.
      if (back.length > 0 && !isWhole) return [`${part.id} kept`, earned >= 0n && earned < due ? 1n : 0n, 1n] as const;
      return [`${part.id} earned`, earned, back.length > 0 ? 0n : due] as const;
    }),
  ] as const;
  return differences.flatMap(([what, found, expected]) =>
    found === expected ? [] : [`order ${order.number}, ${what}: ${found}, expected ${expected}`],
  );
}

/** Sellers who are, or could be, paid more than what of theirs has arrived and stayed. */
export async function wrongPayouts({ clients, market }: Scene): Promise<string[]> {
  const earned = new Map<string, { all: bigint; arrived: bigint }>();
  for (const bought of market.orders) {
    const order = await market.read(bought);
    const { entries } = await patiently(() => clients.payment.listLedgerEntries({ orderId: order.id, pageSize: 100 }));
    for (const part of order.sellerOrders) {
      const own = entries.filter(({ account }) => account === `seller:${part.sellerId}`);
      const net = sum(own, ({ amount }) => -minor(amount));
      const before = earned.get(part.sellerId) ?? { all: 0n, arrived: 0n };
      const arrived = part.state === SellerOrder_State.DELIVERED ? net : 0n;
      earned.set(part.sellerId, { all: before.all + net, arrived: before.arrived + arrived });
    }
  }
  const wrong: string[] = [];
  for (const [sellerId, { all, arrived }] of earned) {
    const { balances } = await clients.payout.getSellerBalance({ sellerId });
    const { payouts } = await clients.payout.listPayouts({ sellerId, pageSize: 100 });
    const [balance] = balances;
    const sent = all - minor(balance?.owed);
    const payable = minor(balance?.available) + sent;
    if (payable > arrived) wrong.push(`${sellerId} can be paid ${payable}, and ${arrived} of it has arrived`);
    if (sent !== 0n && payouts.length === 0)
      wrong.push(`${sellerId} is owed ${minor(balance?.owed)} of ${all}, unpaid`);
  }
  return wrong;
}

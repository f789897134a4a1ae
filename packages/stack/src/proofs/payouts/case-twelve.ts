import { setTimeout as pause } from "node:timers/promises";
import { Role } from "@souk/contracts/access/v1/access";
import { type Order, type SellerOrder, SellerOrder_State, TimelineEntry_Kind } from "@souk/contracts/order/v1/order";
import { type Payout, Payout_Obstacle, Payout_State } from "@souk/contracts/payment/v1/payout";
import { isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import type { HttpClient } from "../../shopping/http-client.ts";
import type { Checks } from "../checks.ts";
import { compare } from "../ledger/compare.ts";
import { createModel } from "../ledger/model.ts";
import type { Case } from "../ledger/perform.ts";
import { forge } from "../payments/forge.ts";
import { captured, decided, openShops } from "./orders.ts";
import { newPerson } from "./person.ts";
import { holdMs, type Scene } from "./scene.ts";
import { changeTerms, orderFrom, type Shop, sendOut, takeBack } from "./shop.ts";
import { keptOf, type Terms } from "./terms.ts";

const waits = 300;
const everyMs = 100;
const euro = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const minor = (money: { minorUnits: bigint } | undefined) => money?.minorUnits ?? 0n;
const half: Terms = { percentBasisPoints: 5_000, fixed: 0n, floor: undefined, cap: undefined };
const twentieth: Terms = { percentBasisPoints: 500, fixed: 30n, floor: undefined, cap: undefined };

/** What a marketplace once found wrong when it tried all of its money end to end (case 12): each of it is tried here. */
export async function tryTwelve(scene: Scene, http: HttpClient, checks: Checks): Promise<void> {
  const { clients, provider, setAccount, payoutsOf, asOperator, operator } = scene;
  const [first, second] = await openShops(clients, 2);
  if (!first || !second) throw new Error("two shops");
  const shopper = await newPerson(clients, Role.SHOPPER);
  const account = `acct_${newId()}`;
  let number = 0;

  async function fault(what: string, attempt: (wrong: (difference: string) => void) => Promise<void>): Promise<void> {
    const found: string[] = [];
    await attempt((difference) => void found.push(difference)).catch((error: unknown) => found.push(String(error)));
    checks.tried(`fault ${++number} of 12, ${what}`, found);
  }

  const buy = async (...wanted: Parameters<typeof orderFrom>[3]) =>
    orderFrom(clients, await provider.cardToken(), shopper, wanted);
  const partOf = (order: Order, shop: Shop): SellerOrder => {
    const part = order.sellerOrders.find(({ sellerId }) => sellerId === shop.goods.sellerId);
    if (!part) throw new Error("the order has no part of the shop");
    return part;
  };
  const send = async (order: Order, shop: Shop, parcels = 1) => {
    await sendOut(clients, shop, partOf(order, shop), parcels);
    await captured(clients, order.id, shop);
  };
  const owed = async ({ goods: { sellerId } }: Shop) =>
    minor((await clients.payout.getSellerBalance({ sellerId })).balances[0]?.owed);
  const netOf = (order: Order, shop: Shop, { quantity, terms }: { quantity: number; terms: Terms }) =>
    minor(partOf(order, shop).totals?.total) - keptOf(terms, shop.price, quantity);
  const preview = async () =>
    (await clients.payout.previewPayoutRun({ requestId: newId() }, await asOperator())).run?.id ?? "";
  const approve = async (runId: string) =>
    clients.payout.approvePayoutRun({ requestId: newId(), runId }, await asOperator());
  const payoutTo = async (runId: string, { goods: { sellerId } }: Shop) =>
    (await payoutsOf(runId)).find((payout) => payout.sellerId === sellerId);
  const refund = (order: Order, shop: Shop, amount: bigint) =>
    clients.payment.refundPayment({
      ...{ requestId: newId(), orderId: order.id, sellerOrderId: partOf(order, shop).id, amount: euro(amount) },
    });
  async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    for (let look = 0; look < waits; look++) {
      if (await isSo()) return;
      await pause(everyMs);
    }
    throw new Error(`${what} never came true`);
  }
  const becomes = (runId: string, shop: Shop, state: Payout_State) =>
    until(`payout state ${Payout_State[state]}`, async () => (await payoutTo(runId, shop))?.state === state);

  await changeTerms(clients, operator, first, twentieth);
  for (const { goods } of [first, second, first]) await setAccount(goods.sellerId, account);
  const sold = [
    { shop: first, quantity: 2, terms: first.terms },
    { shop: second, quantity: 1, terms: second.terms },
  ];
  const order = await buy(...sold);
  const read = async () => (await clients.order.getOrder({ orderId: order.id }, await shopper.asSelf())).order;
  let runId = "";
  let paid: Payout | undefined;

  await fault("an order split over sellers can never be fulfilled", async (wrong) => {
    await send(order, first, 2);
    await send(order, second);
    for (const { id, state } of (await read())?.sellerOrders ?? [])
      if (state !== SellerOrder_State.HANDED_OVER) wrong(`part ${id} is ${SellerOrder_State[state]}`);
  });

  await fault("splitting a parcel charges delivery twice", async (wrong) => {
    const [payment] = await provider.paymentsOf(order.id);
    const total = minor(order.totals?.total);
    if (payment?.amount_captured !== String(total)) wrong(`${payment?.amount_captured} was taken of ${total}`);
    if (minor((await read())?.totals?.delivery) !== minor(order.totals?.delivery))
      wrong("delivery costs otherwise now");
  });

  await fault("an order shows every seller's commission, not its own", async (wrong) => {
    for (const { shop, ...sale } of sold) {
      const { sellerId } = shop.goods;
      const { entries } = await clients.payout.listSellerLedgerEntries({ sellerId });
      const found = entries.filter(({ orderId }) => orderId === order.id).map(({ amount }) => minor(amount));
      const net = netOf(order, shop, sale);
      if (found.length !== 1 || found[0] !== net) wrong(`${sellerId} has ${found.join(", ")}, expected ${net}`);
    }
  });

  await fault("a dispatched order is refused to be cancelled without a word", async (wrong) => {
    const part = partOf(order, first);
    const asked = { requestId: newId(), orderId: order.id, sellerOrderId: part.id };
    const refusal: unknown = await clients.order.cancelSellerOrder(asked, await shopper.asSelf()).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!isDomainError(refusal) || refusal.reason === "" || refusal.message === "") wrong(`refused with ${refusal}`);
    if ((await read())?.sellerOrders.some(({ state }) => state === SellerOrder_State.CANCELLED))
      wrong("it is cancelled");
  });

  await fault("the sellers of a split checkout are refused their transfers", async (wrong) => {
    await pause(holdMs + 50);
    runId = await preview();
    for (const { shop, ...sale } of sold) {
      const payout = await payoutTo(runId, shop);
      const obstacle = payout?.obstacle ?? Payout_Obstacle.UNSPECIFIED;
      if (obstacle !== Payout_Obstacle.UNSPECIFIED) wrong(`${shop.goods.sellerId}: ${Payout_Obstacle[obstacle]}`);
      if (minor(payout?.amount) !== netOf(order, shop, sale)) wrong(`${minor(payout?.amount)} is to be paid`);
    }
  });

  await fault("a payout asks for more than there is to send", async (wrong) => {
    const previewed = minor((await payoutTo(runId, second))?.amount);
    await refund(order, second, minor(partOf(order, second).totals?.total) / 3n);
    const left = await owed(second);
    await approve(runId);
    const asked = minor((await payoutTo(runId, second))?.amount);
    if (asked !== left || asked >= previewed) wrong(`${asked} was sent of ${left}, ${previewed} was previewed`);
  });

  await fault("the provider refuses every seller's account", async (wrong) => {
    for (const { shop } of sold) {
      await becomes(runId, shop, Payout_State.PAID);
      const payout = await payoutTo(runId, shop);
      const theirs = (await provider.payouts()).filter(({ reference }) => reference === payout?.id);
      if (theirs.length !== 1 || theirs[0]?.destination !== account)
        wrong(`the provider has ${JSON.stringify(theirs)}`);
    }
  });

  await fault("the webhook's secret is lost, or anybody's is taken", async (wrong) => {
    paid = await payoutTo(runId, first);
    const theirs = (await provider.payouts()).find(({ reference }) => reference === paid?.id);
    const failed = { ...theirs, status: "failed", failure_code: "account_closed", created: new Date().toISOString() };
    const event = { type: "payout.failed", data: { payout: { ...failed, returned: failed.created } } };
    const url = `${scene.stack.shop.PAYMENT_SERVICE_URL}/webhooks/sandbox`;
    const taken = await forge({ http, url }, event);
    if (taken > 0) wrong(`${taken} forged events were taken`);
    if ((await payoutTo(runId, first))?.state !== Payout_State.PAID) wrong("a forged event moved a payout");
  });

  await fault("a payout that the bank returned still reads as settled", async (wrong) => {
    await provider.sendBack(paid?.providerReference ?? "");
    await becomes(runId, first, Payout_State.FAILED);
    if ((await owed(first)) !== minor(paid?.amount)) wrong(`${await owed(first)} is owed of ${minor(paid?.amount)}`);
    const next = await preview();
    const held = await payoutTo(next, first);
    if (held?.obstacle !== Payout_Obstacle.ON_HOLD) wrong("it is paid again to an account that nobody has confirmed");
    await clients.payout.releasePayout({ requestId: newId(), payoutId: held?.id ?? "" }, await asOperator());
    await approve(next);
    await becomes(next, first, Payout_State.PAID);
    if ((await owed(first)) !== 0n) wrong(`${await owed(first)} is owed after it was paid again`);
    const { differences } = await clients.payout.reconcilePayouts({});
    if (differences.length > 0) wrong(`${differences.length} differences to the provider`);
  });

  await fault("an order that was refunded in full still reads paid", async (wrong) => {
    const total = minor(partOf(order, second).totals?.total);
    await refund(order, second, total - total / 3n);
    const booked = (await clients.payment.listLedgerEntries({ orderId: order.id, pageSize: 100 })).entries
      .filter(({ account: name }) => name === `seller:${second.goods.sellerId}`)
      .reduce((sum, { amount }) => sum + minor(amount), 0n);
    if (booked !== 0n) wrong(`${booked} of it is left in its seller's books`);
    const [payment] = await provider.paymentsOf(order.id);
    if (payment?.amount_refunded !== String(total)) wrong(`${payment?.amount_refunded} of ${total} went back`);
    await until("the refund on the timeline", async () =>
      Boolean((await read())?.timeline.some(({ kind }) => kind === TimelineEntry_Kind.REFUNDED)),
    );
  });

  await fault("a return gives back what was given back before", async (wrong) => {
    const again = await buy({ shop: first, quantity: 3 });
    await send(again, first);
    const part = partOf(again, first);
    const total = minor(part.totals?.total);
    await refund(again, first, total - first.price);
    const back = await takeBack(clients, first, shopper, { orderId: again.id, part, quantity: 2 });
    if (await decided(clients, first, back.id)) wrong("it was refunded");
    const [payment] = await provider.paymentsOf(again.id);
    const expected = String(total - first.price);
    if (payment?.amount_refunded !== expected) wrong(`${payment?.amount_refunded} went back, expected ${expected}`);
  });

  await fault(
    "a return is settled on another commission than the sale, or leaves the seller its money",
    async (wrong) => {
      const terms = first.terms;
      const again = await buy({ shop: first, quantity: 2 });
      await send(again, first);
      await changeTerms(clients, operator, first, half);
      const part = partOf(again, first);
      const returned = { orderId: again.id, part, quantity: 2 };
      const back = await takeBack(clients, first, shopper, returned);
      if (!(await decided(clients, first, back.id))) wrong("it was refused");
      const total = minor(part.totals?.total);
      const commission = keptOf(terms, first.price, 2);
      const story = {
        ...{ currencyCode: "EUR", isDeclined: false, steps: [] },
        parts: [{ sellerAt: 0, total, marketplace: 0n, commission }],
      };
      const model = createModel(story);
      model.take({ do: "authorize", isSentTwice: false });
      model.take({ do: "capture", at: 0, isSentTwice: false });
      model.take({ do: "refund", at: 0, amount: first.price * 2n, isSentTwice: false });
      const each: Case = { story, orderId: again.id, sellerOrderIds: [part.id], paymentToken: "" };
      const sellerIds = [first.goods.sellerId];
      for (const difference of (await compare({ clients, provider, each, model, sellerIds })).differences)
        wrong(difference);
    },
  );
}

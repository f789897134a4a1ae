import { newId } from "@souk/ids/id";
import type { HttpClient } from "../../shopping/http-client.ts";
import type { Provider } from "../../shopping/provider.ts";
import type { Goods } from "../../shopping/put-on-sale.ts";
import type { ShopClients } from "../../shopping/shop-clients.ts";
import type { Purchase, Shopper } from "../../shopping/shopper.ts";
import { performAfter } from "./after.ts";
import { heldOf, type OrderTried } from "./books.ts";
import { checkOut } from "./checkout.ts";
import { forgeApproval } from "./forge.ts";
import { goodCard, type Plan } from "./plans.ts";

export interface Stage {
  readonly clients: ShopClients;
  readonly http: HttpClient;
  readonly provider: Provider;
  readonly goods: readonly Goods[];
  readonly webhookUrl: string;
  newShopper(): Promise<Shopper>;
}

/** What one shopper lived through. */
export interface Played {
  readonly shopper: Shopper;
  readonly tried: readonly OrderTried[];
  readonly pieces: number;
  readonly purchase: Purchase;
  /** Whether the order was placed while the provider did not hold all of its price. */
  readonly isPlacedUnpaid: boolean;
  readonly forgeriesTaken: number;
  /** Of each attempt, for the figures. */
  readonly endings: readonly string[];
  readonly isPaid: boolean;
}

/** A shopper fills a cart, pays as planned, and lives with it; or does not succeed, and tries once more with a good card. */
export async function play(stage: Stage, plan: Plan): Promise<Played> {
  const shopper = await stage.newShopper();
  const bought = stage.goods.slice(0, plan.parts);
  for (const { offerId } of bought) await shopper.addToCart(offerId, newId());
  const [expectedTotal, cartVersion] = await Promise.all([shopper.cartTotal(), shopper.cartVersion()]);
  const lines = bought.map(({ offerId }) => ({ offerId, quantity: 1 }));
  const purchase = { lines, expectedTotal, cartVersion, paymentToken: "" };
  const nothing = { tried: [], endings: [], forgeriesTaken: 0, isPlacedUnpaid: false, isPaid: false };
  const first = await attempt(stage, { shopper, purchase, pieces: lines.length, ...nothing }, plan);
  return first.isPaid ? first : payAgain(stage, first);
}

/** The same cart once more, with a card that is good. */
export function payAgain(stage: Stage, before: Played): Promise<Played> {
  return attempt(stage, before, { card: goodCard, atBank: "approve", isInTwoTabs: false, after: [] });
}

async function attempt(stage: Stage, before: Played, plan: Omit<Plan, "parts">): Promise<Played> {
  const { shopper, purchase } = before;
  const { provider } = stage;
  let { forgeriesTaken } = before;
  const meanwhile = async ({ orderId }: { orderId: string }) => {
    forgeriesTaken += await forgeApproval({ ...stage, url: stage.webhookUrl }, orderId);
  };
  const pay = async () => {
    const paymentToken = await provider.cardToken(plan.card);
    return checkOut(shopper, { ...purchase, paymentToken }, { provider, atBank: plan.atBank, meanwhile });
  };
  const windows = plan.isInTwoTabs ? [pay(), pay()] : [pay()];
  const tries = (await Promise.all(windows)).flatMap((tried) => tried ?? []);
  // A window that was left over asks once more for what is ordered.
  if (plan.isInTwoTabs) tries.push(...[(await pay()) ?? []].flat());
  const completed = tries.find(({ isCompleted }) => isCompleted);
  const isPlacedUnpaid = completed !== undefined && (await lacksMoney(provider, completed.orderId, purchase));
  if (completed) await liveWith(stage, { shopper, orderId: completed.orderId }, plan);
  const known = tries.filter(({ orderId }) => orderId !== "");
  return {
    ...before,
    tried: [...before.tried, ...known.map(({ orderId, isCompleted }) => ({ shopper, orderId, isCompleted }))],
    endings: [...before.endings, ...tries.map(({ ending }) => ending)],
    forgeriesTaken,
    isPlacedUnpaid,
    isPaid: completed !== undefined,
  };
}

async function lacksMoney(provider: Provider, orderId: string, { expectedTotal }: Purchase): Promise<boolean> {
  const held = (await provider.paymentsOf(orderId)).reduce((sum, payment) => sum + BigInt(heldOf(payment)), 0n);
  return held !== expectedTotal.minorUnits;
}

async function liveWith(
  { clients }: Stage,
  { shopper, orderId }: { shopper: Shopper; orderId: string },
  { after }: Pick<Plan, "after">,
): Promise<void> {
  const order = await shopper.readOrder(orderId);
  for (const group of after) {
    await Promise.allSettled(group.map((step) => performAfter(clients, { shopper, orderId, order }, step)));
  }
}

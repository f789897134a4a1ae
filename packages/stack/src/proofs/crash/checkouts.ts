import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { waitUntil } from "../../processes/wait-until.ts";
import type { Buyer, Market } from "./buyer.ts";
import type { Errand } from "./errand.ts";
import type { Moment, Moments } from "./moments.ts";

const quietMs = 240_000;
/** The engine's last word on a run. */
const isLast = ({ what, side, nth }: Moment) =>
  what === "record of the run in workflow_status" && side === "after" && nth === 2;

/** The notification service asks for it when it hears of the order, at a time of its own. */
const mailsOwn = "order CreateOrderLink";

/** A buyer's checkout, with what happens to it on its way. */
export function checkoutErrand({ clients }: Market, buyer: Buyer): Errand {
  const abandon = async ({ what, side, nth }: Moment) => {
    if (what !== "order PlaceOrder" || side !== "before" || nth !== 1) return;
    const { checkout } = await clients.checkout.getCheckout({ checkoutId: buyer.checkoutId, waitMs: 0 });
    if (checkout) await clients.order.abandonOrder({ orderId: checkout.orderId });
  };
  return {
    key: buyer.id,
    ids: [buyer.checkoutId],
    name: buyer.journey.name,
    run: (leaving) => buyer.checkOut(leaving),
    ...(buyer.journey.isAbandoned && { onReached: abandon }),
  };
}

/** Every moment of an errand's checkout, from the first call to the engine's last word, when nobody disturbs it. */
export async function momentsOf(moments: Moments, { key, ids, onReached, run }: Errand): Promise<readonly Moment[]> {
  const seen = moments.follow(key, ids, { ...(onReached && { onReached }) });
  await run(AbortSignal.timeout(quietMs));
  if (!(await waitUntil(() => seen.some(isLast), { timeoutMs: quietMs }))) {
    throw new Error(`the end of a checkout was not seen; the last of it was "${seen.at(-1)?.what}"`);
  }
  return seen.slice(0, seen.findIndex(isLast) + 1).filter(({ what }) => what !== mailsOwn);
}

/** Resolves when no run is under way any more, other than those that wait for a shopper. Nobody asks for them. */
export async function allQuiet({ clients }: Market): Promise<void> {
  const count = async (state: Checkout_State) =>
    (await clients.checkout.listCheckouts({ state, pageSize: 1, pageToken: "" })).checkouts.length;
  const isQuiet = () =>
    count(Checkout_State.RUNNING).then(
      (found) => found === 0,
      () => false,
    );
  const quiet = await waitUntil(isQuiet, { timeoutMs: quietMs, everyMs: 100 });
  if (!quiet) throw new Error(`runs are still under way after ${quietMs / 1000} s`);
}

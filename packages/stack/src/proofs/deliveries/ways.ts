import type { Order } from "@souk/contracts/order/v1/order";
import { TimelineEntry_Kind as Kind, SellerOrder_State } from "@souk/contracts/order/v1/order";
import type { Scene } from "./scene.ts";

/** Where a parcel may go from where it is, as it was decided: kept apart from the service that has to keep to it. */
const next: Readonly<Record<string, readonly string[]>> = {
  announced: ["ready", "cancelled"],
  ready: ["planned", "at_hub", "cancelled"],
  planned: ["ready", "at_hub", "collected", "cancelled"],
  collected: ["delivered", "attempt_failed", "returning"],
  at_hub: ["planned", "returning"],
  attempt_failed: ["at_hub", "returning"],
  returning: ["returned"],
};
/** A return waits with its shopper until it is collected, and then goes to its seller and nowhere else. */
const nextOfReturn: typeof next = {
  announced: ["ready", "cancelled"],
  ready: ["planned", "cancelled"],
  planned: ["ready", "returning", "cancelled"],
  returning: ["returned"],
};
/** Never gone back from: with its courier, brought, back, called off. */
const rank: Readonly<Record<string, number>> = { cancelled: 9, delivered: 9, returned: 9, returning: 5 };

export interface Ended {
  readonly delivered: number;
  readonly failedAttempts: number;
  readonly returned: number;
  readonly cancelled: number;
  readonly open: number;
}

/** Steps that no parcel may take, and rows that are not where their last step led. */
export async function illegalSteps({ books, parcels, pickups }: Scene): Promise<string[]> {
  const wrong = [stepsOffWay(books, [...parcels.keys()], next), stepsOffWay(books, [...pickups.keys()], nextOfReturn)];
  return (await Promise.all(wrong)).flat();
}

async function stepsOffWay({ logistics }: Scene["books"], ids: string[], way: typeof next): Promise<string[]> {
  const steps = await logistics`
    select shipment_id, state, sequence from delivery_steps where shipment_id = any(${ids}) order by shipment_id, sequence`;
  const rows = await logistics`select id, state from deliveries where id = any(${ids})`;
  const wrong: string[] = [];
  const ways = Map.groupBy(steps, ({ shipment_id }) => String(shipment_id));
  for (const [id, own] of ways)
    for (const [at, { state }] of own.entries()) {
      const before = own[at - 1]?.state;
      if (at === 0 && state !== "announced" && state !== "cancelled") wrong.push(`${id} began as ${state}`);
      const isLegal = before === undefined || way[before]?.includes(state) === true;
      const isForward = (rank[before] ?? 0) <= (rank[state] ?? 0) || (rank[before] ?? 0) === 0;
      if (!isLegal || !isForward) wrong.push(`${id} went from ${before} to ${state}`);
    }
  for (const { id, state } of rows)
    if (ways.get(String(id))?.at(-1)?.state !== state) wrong.push(`${id} is ${state} without a step there`);
  return wrong;
}

/** Parcels and returns that nobody has to do with any more and that have not ended, are in two runs, or were never heard of. */
export async function lostParcels({ books: { logistics }, parcels, pickups }: Scene): Promise<string[]> {
  const ids = [...parcels.keys(), ...pickups.keys()];
  const lost = await logistics`
    select id, state from deliveries where id = any(${ids}) and ended_at is null and not (
      (run_id is null and state in ('announced', 'ready', 'at_hub', 'returning'))
      or exists (select from runs where runs.id = deliveries.run_id and runs.state not in ('finished', 'cancelled'))
      or (state = 'attempt_failed' and exists (
        select from exceptions where shipment_id = deliveries.id and kind = 'attempt_failed')))`;
  const twice = await logistics`
    select shipment_id as id from stop_parcels join stops on stops.id = stop_id join runs on runs.id = run_id
    where shipment_id = any(${ids}) and kind = 'drop' and stops.state in ('pending', 'arrived')
      and stop_parcels.state <> 'left' and runs.state not in ('finished', 'cancelled')
    group by shipment_id having count(*) > 1`;
  const known = await logistics`select id from deliveries where id = any(${ids})`;
  // That a return is to be collected is heard of later, and asked in the end.
  const unknown = [...parcels.keys()].filter((id) => !known.some((each) => each.id === id));
  return [
    ...lost.map(({ id, state }) => `${id} is ${state} and nobody's`),
    ...twice.map(({ id }) => `${id} is in two runs`),
    ...unknown.map((id) => `${id} was never announced`),
  ];
}

/**
 * Parcels that ended without exactly one proof, or have one without having ended, returns without one of each end of their way; and
 * proofs without a PIN.
 */
export async function wrongProofs({ books: { logistics }, parcels, pickups }: Scene): Promise<string[]> {
  const ids = [...parcels.keys(), ...pickups.keys()];
  const rows = await logistics`
    select deliveries.id, deliveries.state, deliveries.kind, count(proofs.id)::int as proofs, count(*) filter (where not pin_matched)::int as unmatched
    from deliveries left join proofs on shipment_id = deliveries.id
    where deliveries.id = any(${ids}) group by deliveries.id`;
  return rows.flatMap(({ id, state, kind, proofs, unmatched }) => {
    const isOver = state === "delivered" || state === "returned";
    const isOnItsWay = kind === "return" && (isOver || state === "returning");
    const expected = Number(isOver) + Number(isOnItsWay);
    if (proofs !== expected) return [`${id} is ${state} with ${proofs} proofs`];
    return state === "delivered" && unmatched > 0 ? [`${id} was handed over without its PIN`] : [];
  });
}

/** How the parcels stand. */
export async function endsOf({ books: { logistics }, parcels }: Scene): Promise<Ended> {
  const ids = [...parcels.keys()];
  const states = await logistics`
    select state, count(*)::int as count from deliveries where id = any(${ids}) group by state`;
  const [failed] = await logistics`
    select count(*)::int as count from delivery_steps where shipment_id = any(${ids}) and state = 'attempt_failed'`;
  const of = (state: string) => Number(states.find((row) => row.state === state)?.count ?? 0);
  const over = of("delivered") + of("returned") + of("cancelled");
  return {
    ...{ delivered: of("delivered"), returned: of("returned"), cancelled: of("cancelled"), open: ids.length - over },
    failedAttempts: Number(failed?.count ?? 0),
  };
}

/** What an order tells of its parcels more than once, or not at all: each event is to take effect once. */
export async function wrongTimelines({ books, market }: Scene): Promise<string[]> {
  const wrong: string[] = [];
  for (const bought of market.orders) {
    const order = await market.read(bought);
    const shipments = await books.order`
      select id, seller_order_id, state from shipments where seller_order_id = any(${order.sellerOrders.map(({ id }) => id)})`;
    const arrived = await books.logistics`
      select id, state, exists (select from delivery_steps where shipment_id = deliveries.id and state = 'collected') as was_collected
      from deliveries where order_id = ${order.id} and kind = 'parcel' and state in ('delivered', 'returned')`;
    for (const { id, state, was_collected: wasCollected } of arrived) {
      const known = shipments.find((each) => each.id === id);
      // Unpacked, or cancelled, while it lay at a hub: it goes back, and its order has no such parcel any more.
      const isNobodys = !known && state === "returned" && !wasCollected;
      if (known?.state !== state && !isNobodys) wrong.push(`${order.number}: parcel ${id} is ${state}`);
    }
    for (const part of order.sellerOrders) {
      const own = shipments.filter((each) => each.seller_order_id === part.id);
      const count = (state: string) => own.filter((each) => each.state === state).length;
      const hasLeft = part.state === SellerOrder_State.HANDED_OVER || part.state === SellerOrder_State.DELIVERED;
      const expected: readonly (readonly [Kind, number])[] = [
        [Kind.HANDED_OVER, hasLeft ? 1 : 0],
        [Kind.PAYMENT_CAPTURED, hasLeft ? 1 : 0],
        [Kind.DELIVERED, part.state === SellerOrder_State.DELIVERED ? 1 : 0],
        [Kind.CANCELLED, part.state === SellerOrder_State.CANCELLED ? 1 : 0],
        [Kind.CAME_BACK, count("returned")],
      ];
      wrong.push(...expected.flatMap(([kind, times]) => told(order, part.id, kind, times)));
    }
  }
  return wrong;
}

function told({ number, timeline, sellerOrders }: Order, partId: string, kind: Kind, times: number): string[] {
  // With the last part the whole order is cancelled, and only that is told.
  const isAbout = (id: string) => id === partId || (kind === Kind.CANCELLED && id === "");
  const found = timeline.filter((entry) => entry.kind === kind && isAbout(entry.sellerOrderId)).length;
  if (found === times) return [];
  return [`order ${number} of ${sellerOrders.length} parts tells ${Kind[kind]} ${found} times, expected ${times}`];
}

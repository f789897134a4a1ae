import { type Return, Return_State as State } from "@souk/contracts/order/v1/return";
import { returnsOf } from "./return-moves.ts";
import type { Scene } from "./scene.ts";

/** What an order may say of a pick-up that couriers have there, as it was decided. */
const saidOf: Readonly<Record<string, readonly string[]>> = {
  announced: ["booked"],
  ready: ["booked"],
  planned: ["booked", "next"],
  returning: ["collected"],
  returned: ["brought"],
  cancelled: ["called_off"],
};
const takenIn = ["received", "refunding", "refunded"];

interface Booked {
  readonly id: string;
  readonly state: string;
  readonly by_couriers: boolean;
  readonly return_id: string;
  readonly return_state: string;
  readonly is_due: boolean;
}

const booked = ({ books: { order }, market }: Scene) =>
  order<Booked[]>`
    select return_pickups.id, return_pickups.state, called_off_by_couriers as by_couriers, return_id,
      return_requests.state as return_state, return_requests.due_at is not null as is_due
    from return_pickups join return_requests on return_requests.id = return_id
    where order_id = any(${market.orders.map(({ id }) => id)})`;

/** How the pick-ups stand. */
export async function pickupEnds(scene: Scene) {
  const [pickups, missed] = await Promise.all([
    booked(scene),
    scene.books.logistics`
      select count(*)::int as count from delivery_steps join deliveries on deliveries.id = shipment_id
      where kind = 'return' and order_id = any(${scene.market.orders.map(({ id }) => id)})
        and delivery_steps.failure_reason is not null`,
  ]);
  const brought = pickups.filter(({ state }) => state === "brought").length;
  const over = pickups.filter(({ state }) => state === "called_off");
  return {
    all: pickups.length,
    brought,
    calledOff: over.filter(({ by_couriers: byCouriers }) => !byCouriers).length,
    givenUp: over.filter(({ by_couriers: byCouriers }) => byCouriers).length,
    missed: Number(missed[0]?.count ?? 0),
    open: pickups.length - brought - over.length,
  };
}

/** Pick-ups that couriers and their order do not agree about, that did not bring their return on, or that are twice of one. */
export async function wrongPickups(scene: Scene): Promise<string[]> {
  const pickups = await booked(scene);
  const known = await scene.books.logistics`
    select id, state from deliveries where kind = 'return' and id = any(${pickups.map(({ id }) => id)})`;
  const wrong: string[] = [];
  for (const { id, state, return_state: returnState, is_due: isDue } of pickups) {
    const there = known.find((each) => each.id === id)?.state;
    if (!saidOf[String(there)]?.includes(state)) wrong.push(`${id} is ${there} and its order says ${state}`);
    if (state === "brought" && returnState === "approved") wrong.push(`${id} is there and its seller waits for it`);
    if (returnState === "approved" && !isDue) wrong.push(`the return of ${id} is nobody's to bring`);
  }
  for (const [returnId, own] of Map.groupBy(pickups, ({ return_id: of }) => of)) {
    const left = own.filter(({ state }) => state !== "called_off");
    if (left.length > 1) wrong.push(`return ${returnId} is collected ${left.length} times`);
    // What was given up for good and comes all the same is told of, whoever took its place.
    const isLost = left.some(({ state }) => state === "brought") && !takenIn.includes(own[0]?.return_state ?? "");
    if (isLost && !(await isElsewhere(scene, returnId)))
      wrong.push(`return ${returnId} was brought and is not received`);
  }
  return wrong;
}

/** Whether other returns of the same lines have the pieces of this one: then it is received in their place. */
async function isElsewhere({ books: { order } }: Scene, returnId: string): Promise<boolean> {
  const rows = await order`
    select packed_quantity - returned_quantity < return_lines.quantity as is_taken
    from return_lines join order_lines on order_lines.id = line_id where return_id = ${returnId}`;
  return rows.some(({ is_taken: isTaken }) => isTaken);
}

/** Returns that gave back something else than was paid for what came, or for what did not come. */
export async function wrongRefunds(scene: Scene): Promise<string[]> {
  const wrong: string[] = [];
  for (const bought of scene.market.orders) {
    const refunded = (await returnsOf(scene, bought)).returns.filter(({ state }) => state === State.REFUNDED);
    for (const { code, receivedAt } of refunded) if (!receivedAt) wrong.push(`${code} is paid back and never came`);
    for (const [lineId, found] of Map.groupBy(refunded, ({ lines }) => lines[0]?.lineId ?? "")) {
      const { back, due, pieces, quantity } = paidBack(found);
      if (pieces > quantity) wrong.push(`${pieces} of ${quantity} pieces of line ${lineId} are paid back`);
      if (back !== due) wrong.push(`${back} is paid back for ${pieces} pieces of line ${lineId}, expected ${due}`);
    }
  }
  return wrong;
}

/** Each piece has its part of what was paid for a line; the cents that do not divide are with the first ones. */
function paidBack(found: readonly Return[]) {
  const line = found[0]?.lines[0]?.line;
  const [net, quantity] = [line?.netTotal?.minorUnits ?? 0n, BigInt(line?.quantity ?? 1)];
  const pieces = found.reduce((sum, { lines }) => sum + BigInt(lines[0]?.receivedQuantity ?? 0), 0n);
  const extra = net % quantity;
  const due = (net / quantity) * pieces + (pieces < extra ? pieces : extra);
  const back = found.reduce(
    (sum, { refund, deliveryRefund }) => sum + (refund?.minorUnits ?? 0n) - (deliveryRefund?.minorUnits ?? 0n),
    0n,
  );
  return { back, due, pieces, quantity };
}

import { SearchReturnsRequest_Filter as Filter, OrderDeskService } from "@souk/contracts/order/v1/order_desk_service";
import { ReturnCondition, ReturnReason, Return_State as State } from "@souk/contracts/order/v1/return";
import { ReturnService } from "@souk/contracts/order/v1/return_service";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { startFulfilment } from "./fulfilment-harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: Awaited<ReturnType<typeof startFulfilment>>;
beforeAll(async () => {
  souk = await startFulfilment();
});
afterAll(() => souk.stop());
afterEach(() => {
  souk.catalogue.till.faults.losesAnswers = 0;
  souk.catalogue.till.faults.refuses = "";
});

const dayMs = 24 * 60 * 60_000;
const asPerson = async (id: string, role: "shopper" | "seller" | "operator") =>
  souk.network.client(ReturnService, "order", await userToken({ id, roles: [role] }));

/** Three teapots at 10.00 each and one, all handed over, with who may ask and who may answer. */
async function sent() {
  const ordered = await souk.ordered([3, 1]);
  const { shipments } = await souk.pack(ordered, [3, 1]);
  await souk.handOver(ordered, shipments[0]?.id ?? "");
  const { lines } = await ordered.read();
  const keeperId = newId();
  souk.catalogue.members.set(`${ordered.sellerId} ${keeperId}`, Membership_Role.ORDERS);
  const [shopper, keeper] = [await asPerson(ordered.shopperId, "shopper"), await asPerson(keeperId, "seller")];
  const orderId = ordered.order.id;
  const line = (at: number, quantity: number) => ({
    ...{ lineId: lines[at]?.lineId ?? "", quantity, reason: ReturnReason.DAMAGED, note: "The lid is broken." },
  });
  const asking = (...wanted: ReturnType<typeof line>[]) => ({
    ...{ requestId: newId(), orderId, sellerOrderId: ordered.part.id, lines: wanted },
  });
  const { sellerId } = ordered;
  const change = (found: { id: string; version: number }) => ({
    ...{ requestId: newId(), sellerId, returnId: found.id, version: found.version },
  });
  const ask = async (...wanted: ReturnType<typeof line>[]) => must(await shopper.requestReturn(asking(...wanted)));
  const approve = async (found: { id: string; version: number }) =>
    must(await keeper.approveReturn({ ...change(found), message: "Send it to Rua do Almada 1." }));
  const receive = async (found: Awaited<ReturnType<typeof ask>>, condition = ReturnCondition.RESELLABLE) =>
    must(
      await keeper.receiveReturn({
        ...change(found),
        lines: found.lines.map(({ lineId, quantity }) => ({ lineId, quantity, condition })),
      }),
    );
  const arrived = async (...wanted: ReturnType<typeof line>[]) => receive(await approve(await ask(...wanted)));
  return { ...ordered, orderId, shopper, keeper, line, asking, change, ask, approve, receive, arrived };
}

function must<T>({ return: found }: { return?: T }): NonNullable<T> {
  if (!found) throw new Error("no return came back");
  return found;
}

const euro = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const refunded = () => [...souk.catalogue.till.refunds.values()].reduce((sum, each) => sum + each, 0n);

test("what was sent is asked for, approved, received and refunded, told once each, and the shopper sees it", async () => {
  const { orderId, shopper, keeper, line, asking, approve, receive, change } = await sent();
  const before = await shopper.getOrderReturns({ orderId });
  expect(before.parts).toMatchObject([{ lines: [{ quantity: 3 }, { quantity: 1 }] }]);
  const request = asking(line(0, 2));
  const [first, again] = await Promise.all([shopper.requestReturn(request), shopper.requestReturn(request)]);
  expect(must(again).id).toBe(must(first).id);
  expect(must(first)).toMatchObject({ state: State.REQUESTED, lines: [{ quantity: 2, due: euro(2_000n) }] });
  const came = await receive(await approve(must(first)));
  const done = must(await keeper.refundReturn(change(came)));
  expect(done).toMatchObject({ state: State.REFUNDED, refund: euro(2_000n) });
  const after = await shopper.getOrderReturns({ orderId });
  expect(after.parts).toMatchObject([{ lines: [{ quantity: 1 }, { quantity: 1 }] }]);
  expect(after.returns).toMatchObject([{ state: State.REFUNDED, message: "Send it to Rua do Almada 1." }]);
  expect((await souk.eventsOf(orderId)).slice(-4)).toEqual(
    ["requested", "approved", "received", "refunded"].map((change) => `order.return_${change}.v1`),
  );
});

test("no more comes back than was sent, however many ask at once, and what is cancelled or declined can be asked for again", async () => {
  const { orderId, shopper, keeper, line, asking, change } = await sent();
  const tries = await Promise.allSettled(Array.from({ length: 6 }, () => shopper.requestReturn(asking(line(0, 1)))));
  const made = tries.flatMap((each) => (each.status === "fulfilled" ? [must(each.value)] : []));
  expect(made).toHaveLength(3);
  expect(await refusalReason(shopper.requestReturn(asking(line(0, 1))))).toBe("RETURN_TOO_MANY");
  const [kept, declined] = made;
  if (!kept || !declined) throw new Error("two returns");
  await shopper.cancelReturn({ requestId: newId(), orderId, returnId: kept.id });
  await keeper.declineReturn({ ...change(declined), message: "Worn." });
  const { parts } = await shopper.getOrderReturns({ orderId });
  expect(parts[0]?.lines[0]?.quantity).toBe(2);
  const overdrawn = souk.sql`update order_lines set returned_quantity = packed_quantity + 1 where order_id = ${orderId}`;
  await expect(overdrawn).rejects.toThrow("order_lines_returned_within");
});

test("before it left and after thirty days nothing can be returned, and what was approved and never came is given up", async () => {
  const packed = await souk.ordered([1]);
  const { lines } = await packed.read();
  const early = await asPerson(packed.shopperId, "shopper");
  const of = { orderId: packed.order.id, sellerOrderId: packed.part.id };
  const asked = [{ lineId: lines[0]?.lineId ?? "", quantity: 1, reason: ReturnReason.OTHER, note: "" }];
  expect(await refusalReason(early.requestReturn({ requestId: newId(), ...of, lines: asked }))).toBe("NOT_RETURNABLE");

  const { orderId, shopper, line, asking, approve, ask } = await sent();
  await approve(await ask(line(0, 3)));
  souk.clock.advance(22 * dayMs);
  await vi.waitFor(
    async () => expect((await shopper.getOrderReturns({ orderId })).returns[0]?.state).toBe(State.EXPIRED),
    { timeout: 20_000, interval: 100 },
  );
  expect((await shopper.getOrderReturns({ orderId })).parts[0]?.lines[0]?.quantity).toBe(3);
  souk.clock.advance(9 * dayMs);
  expect(await refusalReason(shopper.requestReturn(asking(line(0, 1))))).toBe("RETURN_WINDOW_OVER");
  expect((await shopper.getOrderReturns({ orderId })).parts).toEqual([]);
});

test("a part goes back with a reason, delivery once, and never more than is due", async () => {
  const { keeper, line, arrived, change } = await sent();
  const came = await arrived(line(0, 3), line(1, 1));
  const lineId = came.lines.find(({ quantity }) => quantity === 3)?.lineId ?? "";
  const deduct = (amount: bigint, reason: string) => ({ deductions: [{ lineId, amount: euro(amount), reason }] });
  const refusals = [deduct(3_001n, "Worn"), deduct(500n, ""), { delivery: euro(100_000n) }];
  const reasons = await Promise.all(
    refusals.map((wish) => refusalReason(keeper.refundReturn({ ...change(came), ...wish }))),
  );
  expect(reasons).toEqual(["DEDUCTION_INVALID", "DEDUCTION_REASON_NEEDED", "DELIVERY_REFUND_INVALID"]);
  const wish = { ...deduct(500n, "The lid is missing"), delivery: came.deliveryDue };
  const preview = await keeper.previewReturnRefund({ ...change(came), ...wish });
  const delivery = came.deliveryDue?.minorUnits ?? 0n;
  expect(preview.refund).toMatchObject({ minorUnits: 3_500n + delivery });
  const done = must(await keeper.refundReturn({ ...change(came), ...wish }));
  expect(done).toMatchObject({ state: State.REFUNDED, refund: { minorUnits: 3_500n + delivery } });
  expect(done.deliveryDue?.minorUnits).toBe(delivery);
});

test("a lost answer of payment is asked for again and the money goes back once; a refusal leaves it received, to be decided again", async () => {
  const { keeper, line, arrived, change, sellerId } = await sent();
  const came = await arrived(line(0, 1));
  const [before, { till }] = [refunded(), souk.catalogue];
  till.faults.losesAnswers = 1;
  const asked = must(await keeper.refundReturn(change(came)));
  expect([State.REFUNDING, State.REFUNDED]).toContain(asked.state);
  const read = async () => must(await keeper.getReturn({ sellerId, returnId: came.id }));
  await vi.waitFor(async () => expect((await read()).state).toBe(State.REFUNDED), { timeout: 20_000, interval: 100 });
  expect(refunded() - before).toBe(1_000n);

  const other = await arrived(line(1, 1));
  till.faults.refuses = "REFUND_TOO_LARGE";
  const refused = must(await keeper.refundReturn(change(other)));
  expect(refused).toMatchObject({ state: State.RECEIVED, refusal: "REFUND_TOO_LARGE" });
  till.faults.refuses = "";
  const done = must(await keeper.refundReturn(change(refused)));
  expect(done).toMatchObject({ state: State.REFUNDED, refusal: "" });
});

test("a crash after the decision was stored leaves nothing undone", async () => {
  const { keeper, line, arrived, sellerId } = await sent();
  const came = await arrived(line(0, 2));
  const before = refunded();
  // What the decision leaves behind when its process dies before it asks payment.
  await souk.sql`update return_requests set state = 'refunding', refund_minor = 2000, refund_attempt = 1 where id = ${came.id}`;
  const read = async () => must(await keeper.getReturn({ sellerId, returnId: came.id }));
  await vi.waitFor(async () => expect((await read()).state).toBe(State.REFUNDED), { timeout: 20_000, interval: 100 });
  expect(refunded() - before).toBe(2_000n);
});

test("of two who answer at once one wins, steps are not skipped, and the pieces that did not come can be returned later", async () => {
  const { shopper, keeper, orderId, line, ask, approve, change } = await sent();
  const asked = await ask(line(0, 3));
  expect(await refusalReason(keeper.refundReturn(change(asked)))).toBe("RETURN_STATE");
  const answers = await Promise.allSettled([
    keeper.approveReturn({ ...change(asked), message: "" }),
    keeper.declineReturn({ ...change(asked), message: "No." }),
  ]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);

  const other = await sent();
  const found = await other.approve(await other.ask(other.line(0, 3)));
  const lineId = found.lines[0]?.lineId ?? "";
  const arrive = (quantity: number) => ({
    ...other.change(found),
    lines: [{ lineId, quantity, condition: ReturnCondition.DAMAGED }],
  });
  expect(await refusalReason(other.keeper.receiveReturn(arrive(4)))).toBe("RECEIVED_INVALID");
  expect(await refusalReason(other.keeper.receiveReturn(arrive(0)))).toBe("RECEIVED_INVALID");
  const came = must(await other.keeper.receiveReturn(arrive(2)));
  expect(came.lines[0]?.due).toMatchObject({ minorUnits: 2_000n });
  expect((await other.shopper.getOrderReturns({ orderId: other.orderId })).parts[0]?.lines[0]?.quantity).toBe(1);
  expect(await refusalReason(shopper.getOrderReturns({ orderId: other.orderId }))).toBe("ORDER_NOT_FOUND");
  expect((await shopper.getOrderReturns({ orderId })).returns).toHaveLength(1);
  expect(approve).toBeDefined();
});

test("another seller's return is not found, another shopper's neither, and only the seller's order people see it", async () => {
  const { keeper, line, ask, change, sellerId, orderId } = await sent();
  const found = await ask(line(0, 1));
  const other = await sent();
  const theirs = { ...change(found), sellerId: other.sellerId };
  expect(await refusalReason(other.keeper.getReturn(theirs))).toBe("RETURN_NOT_FOUND");
  expect(await refusalReason(other.keeper.approveReturn({ ...theirs, message: "" }))).toBe("RETURN_NOT_FOUND");
  expect(await refusalReason(other.keeper.getReturn(change(found)))).toBe("SELLER_NOT_FOUND");
  const takenBack = { requestId: newId(), orderId, returnId: found.id };
  expect(await refusalReason(other.shopper.cancelReturn(takenBack))).toBe("ORDER_NOT_FOUND");
  const finance = newId();
  souk.catalogue.members.set(`${sellerId} ${finance}`, Membership_Role.FINANCE);
  const clerk = await asPerson(finance, "seller");
  expect(await refusalReason(clerk.listReturns({ sellerId }))).toBe("SELLER_NOT_FOUND");
  expect((await keeper.listReturns({ sellerId })).returns).toMatchObject([{ id: found.id, itemCount: 1 }]);
});

test("an operator acts in the seller's place with a reason, and the audit log has it", async () => {
  const { line, ask, change, orderId } = await sent();
  const found = await ask(line(0, 1));
  const operator = await asPerson(newId(), "operator");
  const decision = { ...change(found), message: "Too late." };
  expect(await refusalReason(operator.declineReturn(decision))).toBe("REASON_NEEDED");
  await operator.declineReturn({ ...decision, note: "The seller asked for it." });
  const rows = await souk.sql`select action, note from audit_entries where subject_id = ${orderId}`;
  expect(rows).toMatchObject([{ action: "return.declined", note: "The seller asked for it." }]);
});

test("an operator overrules a refusal, once, with a reason that both sides read, unless the pieces are in another return by now", async () => {
  const { line, ask, keeper, shopper, asking, change, sellerId, orderId } = await sent();
  const asked = await ask(line(0, 2));
  const declined = must(await keeper.declineReturn({ ...change(asked), message: "Worn." }));
  expect(await refusalReason(keeper.approveReturn({ ...change(declined), message: "" }))).toBe("RETURN_STATE");
  const operator = await asPerson(newId(), "operator");
  const overruling = { ...change(declined), message: "Send it.", note: "The pictures show it broken." };
  const second = must(await shopper.requestReturn(asking(line(0, 2))));
  expect(await refusalReason(operator.approveReturn(overruling))).toBe("RETURN_TOO_MANY");
  await shopper.cancelReturn({ requestId: newId(), orderId, returnId: second.id });
  const [first, again] = await Promise.all([operator.approveReturn(overruling), operator.approveReturn(overruling)]);
  expect(must(again).version).toBe(must(first).version);
  const read = must(await keeper.getReturn({ sellerId, returnId: asked.id }));
  expect(read).toMatchObject({ state: State.APPROVED, operatorNote: "The pictures show it broken." });
  expect((await shopper.getOrderReturns({ orderId })).parts[0]?.lines[0]?.quantity).toBe(1);
  const came = must(
    await keeper.receiveReturn({
      ...change(read),
      lines: [{ lineId: read.lines[0]?.lineId ?? "", quantity: 2, condition: ReturnCondition.DAMAGED }],
    }),
  );
  expect(came.operatorNote).toBe("");
  const done = must(await operator.refundReturn({ ...change(came), note: "The seller does not answer." }));
  expect(done).toMatchObject({
    state: State.REFUNDED,
    refund: euro(2_000n),
    operatorNote: "The seller does not answer.",
  });
  const rows =
    await souk.sql`select action, before, after from audit_entries where subject_id = ${orderId} order by id`;
  expect(rows.map(({ action }) => action)).toEqual(["return.approved", "return.refunding"]);
  expect(rows[0]).toMatchObject({ before: { state: "declined" }, after: { state: "approved" } });
});

test("operators see which returns wait too long, which wait, and which were refused, of all sellers and page after page", async () => {
  const [one, two] = [await sent(), await sent()];
  const [late, refused] = [await one.ask(one.line(0, 1)), await two.ask(two.line(1, 1))];
  await two.keeper.declineReturn({ ...two.change(refused), message: "No." });
  souk.clock.advance(4 * dayMs);
  const fresh = await two.ask(two.line(0, 1));
  const desk = souk.network.client(OrderDeskService, "order", await userToken({ id: newId(), roles: ["operator"] }));
  const idsOf = async (filter: Filter) => {
    const seen: string[] = [];
    for (let pageToken = ""; ; ) {
      const page = await desk.searchReturns({ filter, pageSize: 2, pageToken });
      seen.push(...page.returns.map((row) => row.return?.id ?? ""));
      pageToken = page.nextPageToken;
      if (pageToken === "") return seen;
    }
  };
  expect(await idsOf(Filter.LATE)).toContain(late.id);
  expect(await idsOf(Filter.LATE)).not.toContain(fresh.id);
  expect((await idsOf(Filter.WAITING)).filter((id) => id === late.id || id === fresh.id)).toEqual([late.id, fresh.id]);
  expect((await idsOf(Filter.DECLINED))[0]).toBe(refused.id);
  const all = await idsOf(Filter.UNSPECIFIED);
  expect(all.slice(0, 3)).toEqual([fresh.id, refused.id, late.id]);
  expect(new Set(all).size).toBe(all.length);
  const { returns } = await desk.searchReturns({ filter: Filter.DECLINED, pageSize: 1 });
  expect(returns).toMatchObject([{ orderId: two.orderId, sellerId: two.sellerId }]);
});

test("the queue shows the most urgent first, page after page, and counts what waits", async () => {
  const { shopper, keeper, line, asking, sellerId } = await sent();
  for (let each = 0; each < 3; each++) await shopper.requestReturn(asking(line(0, 1)));
  const first = await keeper.listReturns({ sellerId, filter: 1, pageSize: 2 });
  const second = await keeper.listReturns({ sellerId, filter: 1, pageSize: 2, pageToken: first.nextPageToken });
  const ids = [...first.returns, ...second.returns].map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(second.nextPageToken).toBe("");
  expect(await keeper.countReturns({ sellerId })).toMatchObject({ requestedCount: 3, receivedCount: 0 });
});

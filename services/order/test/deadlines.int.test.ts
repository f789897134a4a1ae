import { timestampDate } from "@bufbuild/protobuf/wkt";
import { CancelledBy } from "@souk/contracts/order/v1/fulfilment";
import { SellerOrder_State } from "@souk/contracts/order/v1/order";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFulfilment } from "./fulfilment-harness.ts";

let souk: Awaited<ReturnType<typeof startFulfilment>>;
beforeAll(async () => {
  souk = await startFulfilment();
});
afterAll(() => souk.stop());

const dayMs = 24 * 60 * 60_000;
const { PLACED, PACKED, CANCELLED } = SellerOrder_State;
const countOf = async (orderId: string, type: string) =>
  (await souk.eventsOf(orderId)).filter((each) => each === type).length;

test("the time to pack is frozen with the order: the evening before the first day that was promised", async () => {
  const { read } = await souk.ordered([1]);
  const { shipBy, deliveryFrom, cancelledAtLatest } = await read();
  expect(deliveryFrom).toBe("2026-11-25");
  expect(shipBy && timestampDate(shipBy).toISOString()).toBe("2026-11-24T20:00:00.000Z");
  expect(cancelledAtLatest && timestampDate(cancelledAtLatest).toISOString()).toBe("2026-11-27T20:00:00.000Z");
});

test("a seller order that is late is told of once, by however many workers; a packed one is not late", async () => {
  const late = await souk.ordered([1]);
  const packed = await souk.ordered([1]);
  await souk.pack(packed, [1]);
  await souk.watchDeadlines();
  expect(await countOf(late.order.id, "order.seller_order_late.v1")).toBe(0);
  souk.clock.advance(dayMs);
  await Promise.all([souk.watchDeadlines(), souk.watchDeadlines()]);
  await souk.watchDeadlines();
  expect(await countOf(late.order.id, "order.seller_order_late.v1")).toBe(1);
  expect(await countOf(packed.order.id, "order.seller_order_late.v1")).toBe(0);
  expect((await late.read()).isLate).toBe(true);
});

test("what nobody has begun to pack long after its time is cancelled once; what was packed, in part or whole, stands", async () => {
  const [forgotten, begun, packed] = [await souk.ordered([2]), await souk.ordered([2]), await souk.ordered([1])];
  await souk.pack(begun, [1]);
  await souk.pack(packed, [1]);
  souk.clock.advance(3 * dayMs + 12 * 3_600_000);
  await Promise.all([souk.watchDeadlines(), souk.watchDeadlines()]);
  expect(await forgotten.read()).toMatchObject({ state: CANCELLED, cancelledBy: CancelledBy.DEADLINE });
  expect(await countOf(forgotten.order.id, "order.cancelled.v1")).toBe(1);
  expect((await begun.read()).state).toBe(PLACED);
  expect((await packed.read()).state).toBe(PACKED);
});

test("a worker that dies in the middle of a cancellation leaves nothing half done, and the next one goes on", async () => {
  const forgotten = [await souk.ordered([1], { others: 1 }), await souk.ordered([1], { others: 1 })];
  souk.clock.advance(5 * dayMs);
  await souk.sql.unsafe(`
    create function fail() returns trigger language plpgsql as $$ begin raise exception 'died'; end $$;
    create trigger fail before insert on outbox for each row when (new.type like 'order.seller_order_cancelled%') execute function fail();`);
  await souk.watchDeadlines();
  for (const { read } of forgotten) expect((await read()).state).toBe(PLACED);
  await souk.sql.unsafe("drop trigger fail on outbox");
  await souk.watchDeadlines();
  for (const { read, order } of forgotten) {
    expect((await read()).state).toBe(CANCELLED);
    // The other seller's part is overdue as well: with the second the whole order is.
    expect(await souk.eventsOf(order.id)).toEqual(
      expect.arrayContaining(["order.seller_order_cancelled.v1", "order.cancelled.v1"]),
    );
  }
});

import { ListFulfilmentsRequest_Filter as Filter } from "@souk/contracts/order/v1/fulfilment_service";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFulfilment } from "./fulfilment-harness.ts";

let souk: Awaited<ReturnType<typeof startFulfilment>>;
beforeAll(async () => {
  souk = await startFulfilment();
});
afterAll(() => souk.stop());

const dayMs = 24 * 60 * 60_000;
const numbersOf = ({ fulfilments }: { fulfilments: { orderNumber: string }[] }) =>
  fulfilments.map(({ orderNumber }) => orderNumber);

test("a queue is paged without gaps or repeats, the most urgent first, and an order that comes meanwhile disturbs nothing", async () => {
  const sellerId = newId();
  const numbers: string[] = [];
  for (let order = 0; order < 5; order++) {
    numbers.push((await souk.ordered([1], { sellerId })).order.number);
    if (order % 2 === 1) souk.clock.advance(dayMs);
  }
  const packer = await souk.member(sellerId);
  const seen: string[] = [];
  let pageToken = "";
  do {
    const page = await packer.listFulfilments({ sellerId, filter: Filter.TO_PACK, pageSize: 2, pageToken });
    seen.push(...numbersOf(page));
    pageToken = page.nextPageToken;
    if (seen.length === 2) await souk.ordered([1], { sellerId });
  } while (pageToken !== "");
  expect(seen.slice(0, 5)).toEqual(numbers);
  expect(new Set(seen).size).toBe(seen.length);
});

test("each filter shows its own, and the counts are what the filters show", async () => {
  const sellerId = newId();
  const [late, packed, sent, open] = [
    await souk.ordered([1], { sellerId }),
    await souk.ordered([1], { sellerId }),
    await souk.ordered([2], { sellerId }),
    await souk.ordered([2, 1], { sellerId }),
  ];
  await souk.pack(packed, [1]);
  const { shipments } = await souk.pack(sent, [2]);
  await souk.handOver(sent, shipments[0]?.id ?? "");
  await souk.pack(open, [1, 0]);
  const shown = async (filter: Filter) => numbersOf(await open.packer.listFulfilments({ sellerId, filter }));
  expect(await shown(Filter.LATE)).toEqual([]);
  souk.clock.advance(2 * dayMs);
  const fresh = await souk.ordered([1], { sellerId });
  expect(await shown(Filter.LATE)).toEqual([late.order.number, open.order.number]);
  expect(await shown(Filter.TO_PACK)).toEqual([late, open, fresh].map(({ order }) => order.number));
  expect(await shown(Filter.PACKED)).toEqual([packed.order.number]);
  expect(await shown(Filter.HANDED_OVER)).toEqual([sent.order.number]);
  expect(await shown(Filter.CANCELLED)).toEqual([]);
  expect(await shown(Filter.UNSPECIFIED)).toHaveLength(5);
  expect(await open.packer.countFulfilments({ sellerId })).toMatchObject({
    toPackCount: 3,
    packedCount: 1,
    lateCount: 2,
  });
  const { fulfilments } = await open.packer.listFulfilments({ sellerId, filter: Filter.LATE });
  expect(fulfilments[1]).toMatchObject({ isLate: true, itemCount: 3, packedCount: 1, shipmentCount: 1, city: "Porto" });
  const [{ total, earnings } = {}] = fulfilments;
  const { fulfilments: whole } = await open.packer.batchGetFulfilments({ sellerId, sellerOrderIds: [late.part.id] });
  const commission = whole[0]?.commission?.minorUnits ?? 0n;
  expect(commission).toBeGreaterThan(0n);
  expect(earnings?.minorUnits).toBe((total?.minorUnits ?? 0n) - commission);
  expect(whole[0]?.earnings).toEqual(earnings);
});

test("an order is found by its number however it is typed, by a parcel's code, and by a part of a name in any script", async () => {
  const sellerId = newId();
  const anna = await souk.ordered([1], { sellerId, name: "Anna Prokopenko" });
  const jose = await souk.ordered([1], { sellerId, name: "José Gonçalves" });
  const olga = await souk.ordered([1], { sellerId, name: "Ольга Ёлкина" });
  const { shipments } = await souk.pack(jose, [1]);
  const found = async (query: string) => numbersOf(await anna.packer.listFulfilments({ sellerId, query }));
  expect(await found(anna.order.number.toLowerCase().replaceAll("-", " "))).toEqual([anna.order.number]);
  expect(await found(shipments[0]?.code.toLowerCase() ?? "")).toEqual([jose.order.number]);
  expect(await found("goncal")).toEqual([jose.order.number]);
  expect(await found("ольга")).toEqual([olga.order.number]);
  expect(await found("елкина")).toEqual([olga.order.number]);
  expect(await found("nobody")).toEqual([]);
  const other = await souk.ordered([1]);
  expect(
    numbersOf(await other.packer.listFulfilments({ sellerId: other.sellerId, query: shipments[0]?.code ?? "" })),
  ).toEqual([]);
});

test("a pick list sums what is not packed yet by SKU over the orders", async () => {
  const sellerId = newId();
  const skus = ["TEA-1", "TEA-2"];
  const one = await souk.ordered([3, 1], { sellerId, skus });
  const two = await souk.ordered([2], { sellerId, skus });
  const done = await souk.ordered([4], { sellerId, skus });
  await souk.pack(one, [1, 0]);
  await souk.pack(done, [4]);
  const sellerOrderIds = [one, two, done].map(({ part }) => part.id);
  const { items } = await one.packer.getPickList({ sellerId, sellerOrderIds });
  expect(items).toMatchObject([
    { sku: "TEA-1", quantity: 4, parts: [{ quantity: 2 }, { quantity: 2 }] },
    { sku: "TEA-2", quantity: 1, parts: [{ orderNumber: one.order.number, quantity: 1 }] },
  ]);
});

import { CancelReason } from "@souk/contracts/order/v1/cancel_reason";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFulfilment } from "./fulfilment-harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: Awaited<ReturnType<typeof startFulfilment>>;
beforeAll(async () => {
  souk = await startFulfilment();
});
afterAll(() => souk.stop());

type Packer = Awaited<ReturnType<typeof souk.as>>;

/** Every call there is, about a seller order that has a parcel. */
function everyCall(packer: Packer, of: { sellerId: string; sellerOrderId: string }, shipmentId: string, version = 2) {
  const { sellerId, sellerOrderId } = of;
  const ids = { sellerId, sellerOrderIds: [sellerOrderId] };
  const work = { ...of, version };
  return [
    () => packer.batchGetFulfilments(ids),
    () => packer.getPickList(ids),
    () =>
      packer.packSellerOrder({
        requestId: newId(),
        ...work,
        shipments: [{ lines: [{ lineId: newId(), quantity: 1 }] }],
      }),
    () => packer.unpackShipment({ requestId: newId(), ...work, shipmentId }),
    () => packer.handOverShipment({ requestId: newId(), ...of, shipmentId }),
    () => packer.cancelFulfilment({ requestId: newId(), ...work, reason: CancelReason.OTHER }),
  ];
}

test("a stranger, and a member who has nothing to do with orders, find no such seller, whatever they ask", async () => {
  const work = await souk.ordered([1]);
  const { shipments } = await souk.pack(work, [1]);
  const strangers = [
    await souk.as(newId()),
    await souk.member(newId(), Membership_Role.OWNER),
    await souk.member(work.sellerId, Membership_Role.CATALOGUE),
    await souk.member(work.sellerId, Membership_Role.FINANCE),
  ];
  for (const stranger of strangers) {
    const { sellerId } = work;
    const calls = everyCall(stranger, work.of, shipments[0]?.id ?? "");
    for (const call of [
      ...calls,
      () => stranger.listFulfilments({ sellerId }),
      () => stranger.countFulfilments({ sellerId }),
    ]) {
      expect(await refusalReason(call())).toBe("SELLER_NOT_FOUND");
    }
  }
  expect((await work.read()).shipments).toHaveLength(1);
});

test("a seller does not find another seller's order under its own name, nor one that is still a quote", async () => {
  const work = await souk.ordered([1]);
  const { shipments } = await souk.pack(work, [1]);
  const other = await souk.ordered([1]);
  for (const call of everyCall(other.packer, { ...work.of, sellerId: other.sellerId }, shipments[0]?.id ?? "")) {
    expect(await refusalReason(call())).toBe("SELLER_ORDER_NOT_FOUND");
  }
  const sellerId = newId();
  const packer = await souk.member(sellerId);
  const request = souk.freezing([{ offerId: souk.catalogue.offer(2_400n, { sellerId }), quantity: 1 }], 2_790n);
  await souk.orders.freezeQuote(request);
  expect((await packer.listFulfilments({ sellerId })).fulfilments).toEqual([]);
  expect(await packer.countFulfilments({ sellerId })).toMatchObject({ toPackCount: 0 });
  expect(await work.read()).toMatchObject({ shipments: [{ number: 1 }] });
});

import { CancelReason } from "@souk/contracts/order/v1/cancel_reason";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { newId } from "@souk/ids/id";
import { serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFulfilment } from "./fulfilment-harness.ts";

let souk: Awaited<ReturnType<typeof startFulfilment>>;
beforeAll(async () => {
  souk = await startFulfilment();
});
afterAll(() => souk.stop());

const asLogistics = async () => souk.network.client(OrderService, "order", await serviceToken("logistics"));

test("whoever brings parcels learns who each goes to; unknown and unpacked ones are left out", async () => {
  const logistics = await asLogistics();
  const one = await souk.ordered([2], { name: "Maria Ferreira" });
  const packed = await souk.pack(one, [1], [1]);
  const shipmentIds = packed.shipments.map(({ id }) => id);
  const { consignments } = await logistics.batchGetConsignments({ shipmentIds: [...shipmentIds, newId()] });
  expect(consignments.map(({ shipmentId }) => shipmentId).sort()).toEqual([...shipmentIds].sort());
  expect(consignments[0]).toMatchObject({
    orderId: one.order.id,
    orderNumber: one.order.number,
    shopperId: one.shopperId,
    sellerOrderId: one.part.id,
    sellerId: one.sellerId,
    address: { recipient: "Maria Ferreira", line1: "Rua do Almada 214", postalCode: "4050-032", countryCode: "PT" },
    orderTotal: one.order.totals?.total,
    deliveryOptionCode: "standard",
    deliveryFrom: one.part.deliveryFrom,
    locale: "en",
  });
  const [first] = packed.shipments;
  const { fulfilment } = await one.packer.unpackShipment({
    requestId: newId(),
    ...one.of,
    shipmentId: first?.id ?? "",
    version: packed.version,
  });
  expect((await logistics.batchGetConsignments({ shipmentIds })).consignments).toHaveLength(1);
  await one.packer.cancelFulfilment({
    requestId: newId(),
    ...one.of,
    version: fulfilment?.version ?? 0,
    reason: CancelReason.DAMAGED,
  });
  expect((await logistics.batchGetConsignments({ shipmentIds })).consignments).toEqual([]);
});

test("nobody who is signed in asks where parcels go", async () => {
  for (const roles of [["shopper"], ["seller"], ["operator"], ["courier"], ["dispatcher"]] as const) {
    const client = souk.network.client(OrderService, "order", await userToken({ id: newId(), roles: [...roles] }));
    await expect(client.batchGetConsignments({ shipmentIds: [newId()] })).rejects.toThrow(/permission_denied/);
  }
});

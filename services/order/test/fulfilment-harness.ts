import { FulfilmentService } from "@souk/contracts/order/v1/fulfilment_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { startOrder } from "./harness.ts";

/** The order service with sellers who pack. */
export async function startFulfilment() {
  const souk = await startOrder();
  const { catalogue } = souk;

  const as = async (userId: string) =>
    souk.network.client(FulfilmentService, "order", await userToken({ id: userId, roles: ["seller"] }));

  /** Somebody of a seller. */
  async function member(sellerId: string, role: Membership_Role = Membership_Role.ORDERS) {
    const userId = newId();
    catalogue.members.set(`${sellerId} ${userId}`, role);
    return as(userId);
  }

  /** A placed order of so many of each of a seller's offers, and another seller's teapot beside it when wanted. */
  async function ordered(
    quantities: readonly number[],
    { sellerId = newId(), shopperId = newId(), others = 0, name = "Anna Prokopenko", skus = [] as string[] } = {},
  ) {
    const lines = quantities.map((quantity, at) => ({
      offerId: catalogue.offer(1_000n, { sellerId, available: 99n, sku: skus[at] ?? `SKU-${at + 1}` }),
      quantity,
    }));
    for (let other = 0; other < others; other++) lines.push({ offerId: catalogue.offer(2_400n), quantity: 1 });
    const request = souk.freezing(lines, 0n, shopperId);
    const { quote } = await souk.orders.quoteOrder({ lines, countryCode: "PT", shopperId });
    const expectedTotal = quote?.totals?.total;
    if (!expectedTotal) throw new Error("no total was quoted");
    await souk.orders.freezeQuote({ ...request, expectedTotal, address: { ...request.address, recipient: name } });
    const { order } = await souk.orders.placeOrder({ orderId: request.orderId, paymentId: newId() });
    const part = order?.sellerOrders.find((each) => each.sellerId === sellerId);
    if (!order || !part) throw new Error("no order was placed");
    const packer = await member(sellerId);
    const of = { sellerId, sellerOrderId: part.id };
    const read = async () => {
      const { fulfilments } = await packer.batchGetFulfilments({ sellerId, sellerOrderIds: [part.id] });
      const [fulfilment] = fulfilments;
      if (!fulfilment) throw new Error("no fulfilment came back");
      return fulfilment;
    };
    return { order, part, sellerId, shopperId, packer, of, read };
  }

  type Ordered = Awaited<ReturnType<typeof ordered>>;
  /** Packs so many of each line, each list into a parcel of its own. */
  async function pack({ packer, of, read }: Ordered, ...parcels: (readonly number[])[]) {
    const { version, lines } = await read();
    const shipments = parcels.map((quantities) => ({
      lines: quantities.flatMap((quantity, at) =>
        quantity > 0 ? [{ lineId: lines[at]?.lineId ?? "", quantity }] : [],
      ),
      weightGrams: 500,
    }));
    const { fulfilment } = await packer.packSellerOrder({ requestId: newId(), ...of, version, shipments });
    if (!fulfilment) throw new Error("no fulfilment came back");
    return fulfilment;
  }

  async function handOver({ packer, of }: Ordered, shipmentId: string) {
    const { fulfilment } = await packer.handOverShipment({ requestId: newId(), ...of, shipmentId });
    if (!fulfilment) throw new Error("no fulfilment came back");
    return fulfilment;
  }

  const asShopper = async (id: string) => souk.network.client(OrderService, "order", await userToken({ id }));

  /** Lines whose packed quantity is not what is in their parcels: there is none, ever. */
  const miscounted = () => souk.sql`
    select id from order_lines where packed_quantity <>
      (select coalesce(sum(shipment_lines.quantity), 0) from shipment_lines where line_id = order_lines.id)`;

  return { ...souk, as, member, ordered, pack, handOver, asShopper, miscounted };
}

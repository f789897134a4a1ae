import { Role } from "@souk/contracts/access/v1/access";
import { CancelReason } from "@souk/contracts/order/v1/cancel_reason";
import type { SellerOrder } from "@souk/contracts/order/v1/order";
import type { Return } from "@souk/contracts/order/v1/return";
import { ReturnCondition, ReturnReason } from "@souk/contracts/order/v1/return";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { type Goods, putOnSale } from "../../shopping/put-on-sale.ts";
import { buyer } from "../../shopping/shopper.ts";
import type { SurfaceClients } from "../../surface/surface-clients.ts";
import { patiently } from "../patiently.ts";
import { newPerson, type Person } from "./person.ts";
import { standardTerms, type Terms } from "./terms.ts";

const stock = 100_000;

/** A shop with somebody who keeps it, and what the marketplace keeps of its sales now. */
export interface Shop {
  readonly goods: Goods;
  readonly keeper: Person;
  readonly price: bigint;
  terms: Terms;
  ruleId: string;
  /** What was sold of its goods, less what came back whole. */
  taken: number;
}

export async function openShop(clients: SurfaceClients): Promise<Shop> {
  const goods = await putOnSale(clients, stock, "new");
  const keeper = await newPerson(clients, Role.SELLER);
  const membership = { sellerId: goods.sellerId, userId: keeper.id, role: Membership_Role.OWNER };
  await clients.seller.addMember({ requestId: newId(), membership });
  const { offers } = await clients.product.batchGetOffers({ offerIds: [goods.offerId] });
  const price = offers[0]?.offer?.price?.minorUnits ?? 0n;
  return { goods, keeper, price, terms: standardTerms, ruleId: "", taken: 0 };
}

export interface Wanted {
  readonly shop: Shop;
  readonly quantity: number;
}

/** An order from one or several shops, paid. */
export async function orderFrom(
  clients: SurfaceClients,
  cardToken: string,
  shopper: Person,
  wanted: readonly Wanted[],
) {
  const lines = wanted.map(({ shop, quantity }) => ({ offerId: shop.goods.offerId, quantity }));
  const call = await shopper.asSelf();
  const { quote } = await clients.order.quoteOrder({ lines, countryCode: buyer.address.countryCode }, call);
  const expectedTotal = quote?.totals?.total ?? { currencyCode: "EUR", minorUnits: 0n };
  const about = { ...buyer, paymentToken: cardToken, expectedTotal, locale: "en", returnUrl: "", waitMs: 20_000 };
  const request = { requestId: newId(), lines, ...about };
  const { checkout } = await patiently(() => clients.checkout.startCheckout(request, call));
  const orderId = checkout?.orderId ?? "";
  const { order } = await patiently(() => clients.order.getOrder({ orderId }, call));
  if (!order) throw new Error(`the order was not placed: ${checkout?.failureReason}`);
  for (const { shop, quantity } of wanted) shop.taken += quantity;
  return order;
}

/** The seller cannot send some pieces of its part. */
export async function giveUp(clients: SurfaceClients, shop: Shop, part: SellerOrder, quantity: number): Promise<void> {
  const call = await shop.keeper.asSelf();
  const { sellerId } = shop.goods;
  const { fulfilments } = await clients.fulfilment.batchGetFulfilments({ sellerId, sellerOrderIds: [part.id] }, call);
  const { version = 1, lines = [] } = fulfilments[0] ?? {};
  const request = {
    ...{ requestId: newId(), sellerId, sellerOrderId: part.id, version, reason: CancelReason.OUT_OF_STOCK },
    lines: [{ lineId: lines[0]?.lineId ?? "", quantity }],
  };
  await patiently(() => clients.fulfilment.cancelLines(request, call));
  shop.taken -= quantity;
}

/** The seller packs what is left of its part in so many parcels and hands each over: the money follows from that. */
export async function sendOut(clients: SurfaceClients, shop: Shop, part: SellerOrder, parcels = 1): Promise<void> {
  const call = await shop.keeper.asSelf();
  const { sellerId } = shop.goods;
  const about = { sellerId, sellerOrderId: part.id };
  const { fulfilments } = await clients.fulfilment.batchGetFulfilments({ sellerId, sellerOrderIds: [part.id] }, call);
  const [line] = fulfilments[0]?.lines ?? [];
  const quantity = (line?.line?.quantity ?? 1) - (line?.line?.cancelledQuantity ?? 0);
  const shipments = Array.from({ length: parcels }, (_, at) => ({
    lines: [{ lineId: line?.lineId ?? "", quantity: at === 0 ? quantity - parcels + 1 : 1 }],
    weightGrams: 0,
  }));
  const request = { requestId: newId(), ...about, version: fulfilments[0]?.version ?? 1, shipments };
  const { fulfilment } = await patiently(() => clients.fulfilment.packSellerOrder(request, call));
  for (const { id: shipmentId } of fulfilment?.shipments ?? []) {
    const handing = { requestId: newId(), ...about, shipmentId };
    await patiently(() => clients.fulfilment.handOverShipment(handing, call));
  }
}

interface Wish {
  readonly orderId: string;
  readonly part: SellerOrder;
  readonly quantity: number;
  readonly deduction?: bigint;
}

/** Asks for pieces of a part back, and has its seller approve them, take them in and give the money back. */
export async function takeBack(clients: SurfaceClients, shop: Shop, shopper: Person, wish: Wish): Promise<Return> {
  const { orderId, part, quantity, deduction = 0n } = wish;
  const asShopper = await shopper.asSelf();
  const { parts } = await patiently(() => clients.returns.getOrderReturns({ orderId }, asShopper));
  const lineId = parts.find(({ sellerOrderId }) => sellerOrderId === part.id)?.lines[0]?.lineId ?? "";
  const lines = [{ lineId, quantity, reason: ReturnReason.NOT_AS_DESCRIBED, note: "" }];
  const asked = { requestId: newId(), orderId, sellerOrderId: part.id, lines };
  let found = must(await patiently(() => clients.returns.requestReturn(asked, asShopper)));
  const asKeeper = await shop.keeper.asSelf();
  const change = () => ({
    ...{ requestId: newId(), sellerId: shop.goods.sellerId, returnId: found.id, version: found.version },
  });
  const approving = { ...change(), message: "Send it back." };
  found = must(await patiently(() => clients.returns.approveReturn(approving, asKeeper)));
  const condition = ReturnCondition.RESELLABLE;
  const receiving = { ...change(), lines: [{ lineId, quantity, condition }] };
  found = must(await patiently(() => clients.returns.receiveReturn(receiving, asKeeper)));
  shop.taken -= quantity;
  const amount = { currencyCode: "EUR", minorUnits: deduction };
  const deductions = deduction > 0n ? [{ lineId, amount, reason: "Worn." }] : [];
  const refunding = { ...change(), deductions };
  return must(await patiently(() => clients.returns.refundReturn(refunding, asKeeper)));
}

const must = ({ return: found }: { return?: Return | undefined }): Return => {
  if (!found) throw new Error("no return came back");
  return found;
};

/** From now on the marketplace keeps something else of a shop's sales. */
export async function changeTerms(clients: SurfaceClients, operator: Person, shop: Shop, terms: Terms): Promise<void> {
  const money = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
  const asked = {
    percentBasisPoints: terms.percentBasisPoints,
    ...(terms.fixed > 0n && { fixed: money(terms.fixed) }),
    ...(terms.floor !== undefined && { floor: money(terms.floor) }),
    ...(terms.cap !== undefined && { cap: money(terms.cap) }),
  };
  const call = await operator.asSelf();
  const about = { requestId: newId(), terms: asked, reason: "the proof has it so" };
  const make = async () =>
    shop.ruleId
      ? (await clients.commission.changeCommissionRule({ ...about, ruleId: shop.ruleId }, call)).rule
      : (await clients.commission.createCommissionRule({ ...about, scope: { sellerId: shop.goods.sellerId } }, call))
          .rule;
  const rule = await patiently(make);
  shop.ruleId = rule?.id ?? shop.ruleId;
  shop.terms = terms;
}

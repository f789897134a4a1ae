import { newId } from "@souk/ids/id";
import { waitUntil } from "../../processes/wait-until.ts";
import { patiently } from "../patiently.ts";
import type { Buyer, Market } from "./buyer.ts";
import type { Errand } from "./errand.ts";

/** What becomes of the money of an order that was placed. */
export const settlementKinds = ["captured", "captured and half refunded", "cancelled"] as const;
export type SettlementKind = (typeof settlementKinds)[number];

const settledMs = 120_000;

/** What the provider has to have in the end. */
export interface Settlement {
  readonly orderId: string;
  readonly captured: bigint;
  readonly refunded: bigint;
  readonly errand: Errand;
}

/** Settles the order of a buyer; the same requests again after every interruption. */
export async function newSettlement(market: Market, buyer: Buyer, kind: SettlementKind): Promise<Settlement> {
  const { clients, provider } = market;
  const [orderId = ""] = await buyer.shopper.orderIds();
  const [part] = (await buyer.shopper.readOrder(orderId)).parts;
  const [payment] = await provider.paymentsOf(orderId);
  if (!part || !payment) throw new Error(`order ${orderId} has no part or no payment`);
  const [requestId, sellerOrderId, total] = [newId(), part.id, buyer.total.minorUnits];
  const half = { currencyCode: buyer.total.currencyCode, minorUnits: total / 2n };

  const capture = (leaving: AbortSignal) =>
    patiently(() => clients.payment.capturePayment({ orderId, sellerOrderId }), leaving);
  const refund = (leaving: AbortSignal) =>
    patiently(() => clients.payment.refundPayment({ requestId, orderId, sellerOrderId, amount: half }), leaving);
  const cancel = async (leaving: AbortSignal) => {
    await patiently(() => buyer.shopper.cancelOrder(orderId, requestId), leaving);
    const isLetGo = async () => (await provider.paymentsOf(orderId)).every((each) => each.amount_capturable === "0");
    await waitUntil(() => leaving.aborted || isLetGo(), { timeoutMs: settledMs, everyMs: 100 });
  };
  const runs = {
    captured: capture,
    "captured and half refunded": (leaving: AbortSignal) => capture(leaving).then(() => refund(leaving)),
    cancelled: cancel,
  };
  const captured = kind === "cancelled" ? 0n : total;
  const refunded = kind === "captured and half refunded" ? half.minorUnits : 0n;
  // The provider's own id of the payment is in what is asked of it later.
  const ids = [sellerOrderId, payment.id.replace(/^[a-z]+_/, "")];
  return { orderId, captured, refunded, errand: { key: orderId, ids, name: kind, run: runs[kind] } };
}

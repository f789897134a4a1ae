import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { isDomainError } from "@souk/errors/domain-error";
import type { ProviderPayment } from "../../shopping/provider.ts";
import type { Buyer, Market } from "./buyer.ts";

/** Where a checkout stands for everybody who knows of it. */
export type Verdict = "complete" | "undone" | "at the bank" | (string & {});

/** "complete" or "undone" when that is what the shopper, the cart, the payment service and the provider all say; otherwise what they say. */
export async function verdictOf(
  { clients, provider }: Market,
  { checkoutId, shopper, total }: Buyer,
): Promise<Verdict> {
  const checkout = await orNone(clients.checkout.getCheckout({ checkoutId, waitMs: 0 }));
  const { orderId = "", state = Checkout_State.UNSPECIFIED } = checkout?.checkout ?? {};
  if (state === Checkout_State.ACTION_REQUIRED) return "at the bank";
  const [orders, inCart, atProvider, payment] = await Promise.all([
    shopper.orderIds(),
    shopper.cartPieces(),
    orderId === "" ? [] : provider.paymentsOf(orderId),
    orderId === "" ? undefined : orNone(clients.payment.getPayment({ orderId })),
  ]);
  const paid = payment?.payment?.state ?? Payment_State.UNSPECIFIED;
  const found = [
    `checkout ${Checkout_State[state]}`,
    `orders ${await ordersText(orders, orderId, shopper, total)}`,
    `cart ${inCart}`,
    `provider ${moneyText(atProvider, total.minorUnits)}`,
    `payment ${paymentText(paid)}`,
  ].join(", ");
  if (found === "checkout COMPLETED, orders as bought, cart 0, provider holds it once, payment held") return "complete";
  if (/^checkout (UNSPECIFIED|FAILED), orders none, cart 1, provider holds nothing, payment not held$/.test(found)) {
    return "undone";
  }
  return found;
}

async function ordersText(ids: readonly string[], orderId: string, shopper: Buyer["shopper"], total: Buyer["total"]) {
  if (ids.length === 0) return "none";
  if (ids.length > 1 || ids[0] !== orderId) return `${ids.length} others`;
  const order = await shopper.readOrder(orderId);
  const isAsBought = order.state === "placed" && order.pieces === 1 && order.total.minorUnits === total.minorUnits;
  return isAsBought ? "as bought" : `${order.state} with ${order.pieces} pieces`;
}

function moneyText(payments: readonly ProviderPayment[], total: bigint): string {
  const holding = payments.filter(({ amount_capturable }) => amount_capturable !== "0");
  const taken = payments.filter((each) => each.amount_captured !== each.amount_refunded);
  const open = payments.filter(({ status }) => status === "requires_action");
  if (taken.length > 0 || open.length > 0) return `has taken ${taken.length}, waits for ${open.length}`;
  if (holding.length === 0) return "holds nothing";
  const isOnce = holding.length === 1 && holding[0]?.amount_capturable === String(total);
  return isOnce ? "holds it once" : `holds ${holding.map((each) => each.amount_capturable).join(" and ")}`;
}

function paymentText(state: Payment_State): string {
  if (state === Payment_State.AUTHORIZED) return "held";
  const isNotHeld = [Payment_State.UNSPECIFIED, Payment_State.VOIDED, Payment_State.DECLINED].includes(state);
  return isNotHeld ? "not held" : Payment_State[state];
}

async function orNone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (isDomainError(error) && error.kind === "not_found") return undefined;
    throw error;
  }
}

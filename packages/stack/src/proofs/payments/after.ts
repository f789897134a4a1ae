import { newId } from "@souk/ids/id";
import type { ShopClients } from "../../shopping/shop-clients.ts";
import type { OrderRead, Shopper } from "../../shopping/shopper.ts";
import type { AfterStep } from "./plans.ts";

/** Asks something of a paid order, whether or not it is possible any more: what becomes of it the books have to show. */
export async function performAfter(
  { payment }: ShopClients,
  { shopper, orderId, order }: { shopper: Shopper; orderId: string; order: OrderRead },
  step: AfterStep,
): Promise<void> {
  if (step.do === "cancelAll") return shopper.cancelOrder(orderId, newId());
  const part = order.parts[step.at];
  if (!part) return;
  const target = { orderId, sellerOrderId: part.id };
  if (step.do === "cancelPart") return shopper.cancelPart(target, newId());
  if (step.do === "capture") {
    await payment.capturePayment(target);
    return;
  }
  const { currencyCode, minorUnits } = part.total;
  const share = (minorUnits * step.thousandths) / 1000n;
  await payment.refundPayment({ requestId: newId(), ...target, amount: { currencyCode, minorUnits: share || 1n } });
}

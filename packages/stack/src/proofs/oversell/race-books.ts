import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { ProviderPayment } from "../../shopping/provider.ts";
import type { Total } from "../../shopping/shopper.ts";
import type { Checks } from "../checks.ts";
import { type Customer, type Ending, ordersOf } from "./attempt.ts";

const readAtOnce = 16;

/** Asks everybody for their orders, also those who were told that they have none. */
export async function checkOrders(
  checks: Checks,
  customers: readonly Customer[],
  endings: readonly Ending[],
): Promise<void> {
  const promised = ordersOf(endings);
  const ids = (await inParallel(customers, readAtOnce, ({ shopper }) => shopper.orderIds())).flat();
  checks.expect("orders that the shoppers have", ids.length, promised.length);
  const found = await inParallel(customers, readAtOnce, async ({ shopper, purchase }, at) => {
    const ending = endings[at];
    if (ending?.kind !== "ordered") return 0;
    const { state, pieces, total } = await shopper.readOrder(ending.orderId);
    return state === "placed" && total.minorUnits === purchase.expectedTotal.minorUnits ? pieces : 0;
  });
  const pieces = found.reduce((sum, each) => sum + each, 0);
  checks.expect("pieces in placed orders at the price shown", pieces, promised.length);
}

/** Payments of this run are known by their order or by their amount, which hardly anything else costs. */
export function checkPayments(
  checks: Checks,
  payments: readonly ProviderPayment[],
  endings: readonly Ending[],
  total: Total | undefined,
): void {
  const orders = new Set(ordersOf(endings));
  const own = payments.filter(({ reference, amount }) => orders.has(reference) || amount === String(total?.minorUnits));
  const held = own.filter(({ status, amount_voided }) => status === "authorized" && amount_voided === "0");
  const paidFor = new Set(held.map((payment) => payment.reference));
  checks.expect("authorizations at the provider", held.length, orders.size);
  checks.expect("orders with an authorization", [...orders].filter((id) => paidFor.has(id)).length, orders.size);
  const open = own.filter(({ status }) => !["authorized", "voided", "declined"].includes(status));
  checks.expect("payments in any other state", open.length, 0);
}

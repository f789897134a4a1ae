import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { isDomainError } from "@souk/errors/domain-error";
import type { Provider, ProviderPayment } from "../../shopping/provider.ts";
import type { ShopClients } from "../../shopping/shop-clients.ts";
import type { Shopper } from "../../shopping/shopper.ts";

/** An order, or what would have become one had the checkout not failed. */
export interface OrderTried {
  readonly shopper: Shopper;
  readonly orderId: string;
  readonly isCompleted: boolean;
}

/** What is wrong with the money of an order; all of it false when nothing is. */
export interface Faults {
  readonly isChargedTwice: boolean;
  /** Something stands that is not paid for. */
  readonly isUnpaid: boolean;
  /** More is held or taken than what stands costs: for a checkout that failed, anything. */
  readonly isOrphaned: boolean;
  readonly isBookedOtherwise: boolean;
  readonly isUnsettled: boolean;
}

/** What an order costs now, what the provider has of it, and what the books say. */
export async function readBooks(clients: ShopClients, provider: Provider, tried: OrderTried): Promise<Faults> {
  const { orderId } = tried;
  const [due, atProvider, booked, state] = await Promise.all([
    dueOf(tried),
    provider.paymentsOf(orderId),
    bookedOf(clients, orderId),
    stateOf(clients, orderId),
  ]);
  const real = atProvider.filter(({ status }) => status !== "declined");
  const sum = (pick: (payment: ProviderPayment) => string) =>
    real.reduce((total, payment) => total + BigInt(pick(payment)), 0n);
  const kept = sum(heldOf) + sum((payment) => payment.amount_captured) - sum((payment) => payment.amount_refunded);
  return {
    isChargedTwice: real.length > 1,
    // What was refunded on request has been paid for all the same.
    isUnpaid: sum(heldOf) + sum((payment) => payment.amount_captured) < due,
    isOrphaned: kept > due,
    isBookedOtherwise:
      booked.sum !== 0n ||
      booked.provider !== sum((payment) => payment.amount_captured) - sum((payment) => payment.amount_refunded),
    isUnsettled: state === Payment_State.PENDING,
  };
}

/** What is authorized and neither taken nor let go of; a payment that waits at the bank holds nothing. */
export function heldOf({ status, amount_capturable }: ProviderPayment): string {
  return status === "authorized" || status === "partially_captured" ? amount_capturable : "0";
}

async function dueOf({ shopper, orderId, isCompleted }: OrderTried): Promise<bigint> {
  if (!isCompleted) return 0n;
  const { parts } = await shopper.readOrder(orderId);
  return parts.reduce((sum, { isCancelled, total }) => sum + (isCancelled ? 0n : total.minorUnits), 0n);
}

async function bookedOf({ payment }: ShopClients, orderId: string): Promise<{ sum: bigint; provider: bigint }> {
  const { entries } = await payment.listLedgerEntries({ orderId, pageSize: 100 });
  const sumOf = (some: typeof entries) => some.reduce((sum, { amount }) => sum + (amount?.minorUnits ?? 0n), 0n);
  return { sum: sumOf(entries), provider: sumOf(entries.filter(({ account }) => account.startsWith("provider:"))) };
}

async function stateOf({ payment }: ShopClients, orderId: string): Promise<Payment_State | undefined> {
  try {
    return (await payment.getPayment({ orderId })).payment?.state;
  } catch (error) {
    if (isDomainError(error, "PAYMENT_NOT_FOUND")) return undefined;
    throw error;
  }
}

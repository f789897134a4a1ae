import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { Reservation_State } from "@souk/contracts/inventory/v1/inventory";
import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { isDomainError } from "@souk/errors/domain-error";
import type { Clients } from "../../clients.ts";
import { instant, shown } from "../money/money-view.ts";
import type { HeldView } from "./checkout-view.ts";

const stockStates = {
  [Reservation_State.UNSPECIFIED]: "none",
  [Reservation_State.HELD]: "held",
  [Reservation_State.COMMITTED]: "committed",
  [Reservation_State.RELEASED]: "released",
  [Reservation_State.EXPIRED]: "expired",
} as const satisfies Record<Reservation_State, string>;

const paymentStates = {
  [Payment_State.UNSPECIFIED]: "none",
  [Payment_State.PENDING]: "pending",
  [Payment_State.ACTION_REQUIRED]: "action_required",
  [Payment_State.AUTHORIZED]: "authorized",
  [Payment_State.DECLINED]: "declined",
  [Payment_State.VOIDED]: "voided",
  [Payment_State.CAPTURED]: "captured",
} as const satisfies Record<Payment_State, string>;

const timeoutMs = 2_000;

/** What a run holds now, asked of those who hold it. Who does not answer is null, and what was never held is "none". */
export async function heldOf(
  { inventory, payment }: Clients,
  orderId: string,
  options: CallOptions,
  locale: string,
): Promise<HeldView> {
  const patience = { ...options, timeoutMs };
  const [stock, money] = await Promise.all([
    orNone(inventory.getReservation({ orderId }, patience)),
    orNone(payment.getPayment({ orderId }, patience)),
  ]);
  return {
    stock: stock && (stock === "none" ? "none" : stockStates[stock.reservation?.state ?? 0]),
    stockUntil: stock && stock !== "none" ? instant(stock.reservation?.expiresAt) : null,
    payment: money && (money === "none" ? "none" : paymentStates[money.payment?.state ?? 0]),
    amount: money && money !== "none" ? shown(money.payment?.amount, locale) : "",
  };
}

async function orNone<Answer>(answer: Promise<Answer>): Promise<Answer | "none" | null> {
  return answer.catch((error: unknown) => {
    if (!isDomainError(error)) throw error;
    return error.kind === "not_found" ? "none" : null;
  });
}

import "server-only";
import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import type { Money as MoneyMessage } from "@souk/contracts/money/v1/money";
import {
  type Payout,
  Payout_State,
  type SellerBalance,
  type SellerLedgerEntry,
} from "@souk/contracts/payment/v1/payout";
import { orderNumber } from "@souk/ids/order-number";
import { formatMoney } from "@souk/money/format";

export const shown = (amount: MoneyMessage | undefined, locale: string): string =>
  amount ? formatMoney({ currencyCode: amount.currencyCode, minorUnits: amount.minorUnits }, locale) : "";

export const instant = (at: Timestamp | undefined): string | null => (at ? timestampDate(at).toISOString() : null);

/** Amounts are for reading: in the reader's language. */
export interface BalanceView {
  readonly currencyCode: string;
  readonly owed: string;
  readonly held: string;
  readonly available: string;
  readonly inTransit: string;
  readonly minimum: string;
  readonly isNegative: boolean;
  readonly hasHeld: boolean;
  readonly clearings: readonly { readonly at: string; readonly amount: string }[];
}

export function toBalanceView(balance: SellerBalance, minimum: MoneyMessage | undefined, locale: string): BalanceView {
  return {
    currencyCode: balance.owed?.currencyCode ?? "",
    owed: shown(balance.owed, locale),
    held: shown(balance.held, locale),
    available: shown(balance.available, locale),
    inTransit: shown(balance.inTransit, locale),
    minimum: shown(minimum, locale),
    isNegative: (balance.available?.minorUnits ?? 0n) < 0n,
    hasHeld: (balance.held?.minorUnits ?? 0n) > 0n,
    clearings: balance.clearings.flatMap(({ at, amount }) => {
      const time = instant(at);
      return time ? [{ at: time, amount: shown(amount, locale) }] : [];
    }),
  };
}

const stateNames = {
  [Payout_State.UNSPECIFIED]: "skipped",
  [Payout_State.PROPOSED]: "proposed",
  [Payout_State.SKIPPED]: "skipped",
  [Payout_State.REQUESTED]: "requested",
  [Payout_State.IN_TRANSIT]: "in_transit",
  [Payout_State.PAID]: "paid",
  [Payout_State.FAILED]: "failed",
} as const satisfies Record<Payout_State, string>;

export type PayoutStateName = (typeof stateNames)[Payout_State];

export const stateName = (state: Payout_State): PayoutStateName => stateNames[state];

export interface PayoutView {
  readonly id: string;
  readonly state: PayoutStateName;
  readonly amount: string;
  readonly last4: string;
  readonly failureCode: string;
  /** It came back after it had been paid. */
  readonly wasPaid: boolean;
  readonly approvedAt: string | null;
  readonly settledAt: string | null;
}

export function toPayoutView(payout: Payout, locale: string): PayoutView {
  const { id, amount, destinationLast4: last4, failureCode, approvedAt, settledAt } = payout;
  const times = { approvedAt: instant(approvedAt), settledAt: instant(settledAt) };
  const outcome = { state: stateName(payout.state), failureCode, wasPaid: payout.returnedAt !== undefined };
  return { id, ...outcome, amount: shown(amount, locale), last4, ...times };
}

export interface EntryView {
  readonly id: string;
  readonly kind: string;
  readonly amount: string;
  /** Empty for payouts. */
  readonly orderNumber: string;
  readonly at: string | null;
}

export function toEntryView({ id, kind, amount, orderId, at }: SellerLedgerEntry, locale: string): EntryView {
  return { id, kind, amount: shown(amount, locale), orderNumber: orderId && orderNumber(orderId), at: instant(at) };
}

import "server-only";
import { type MoneyView, moneyView, pickText } from "@souk/bff/views";
import type { Order, OrderLine, SellerOrder } from "@souk/contracts/order/v1/order";
import type { LedgerEntry } from "@souk/contracts/payment/v1/payment";
import type { InspectPaymentResponse } from "@souk/contracts/payment/v1/payment_service";
import { instant, shown } from "../money/money-view.ts";
import type { SellerName } from "./names-of.ts";
import { type DeskPaymentView, paymentView, type RefundView, refundViews } from "./payment-view.ts";
import {
  type EventKind,
  eventKinds,
  type OrderStateName,
  orderStates,
  type PartStateName,
  partStates,
} from "./states.ts";

interface DeskLineView {
  readonly id: string;
  readonly title: string;
  readonly options: string;
  readonly quantity: number;
  /** By its seller, while the rest stands. */
  readonly cancelled: number;
  /** After discounts. */
  readonly total: MoneyView | null;
}

export interface DeskPartView {
  readonly id: string;
  readonly seller: SellerName;
  readonly state: PartStateName;
  readonly lines: readonly DeskLineView[];
  readonly delivery: string;
  readonly total: string;
  readonly commission: string;
  readonly captured: string;
  readonly refunded: string;
  /** What can still be given back; null before anything was taken. */
  readonly refundable: MoneyView | null;
  readonly isCancellable: boolean;
  readonly timeline: readonly EventView[];
}

export interface EventView {
  readonly id: string;
  readonly kind: EventKind;
  readonly at: string;
}

export interface LedgerEntryView {
  readonly id: string;
  readonly transactionId: string;
  readonly kind: string;
  readonly account: string;
  /** The shop whose account it is; empty for others. */
  readonly seller: string;
  readonly amount: string;
  readonly at: string | null;
}

/** An order as the operator sees it. Whom it is for: a name, a town, and enough of the address to know it again. */
export interface DeskOrderView {
  readonly id: string;
  readonly number: string;
  readonly state: OrderStateName;
  readonly placedAt: string | null;
  readonly buyer: { readonly name: string; readonly email: string; readonly place: string };
  readonly totals: {
    readonly items: string;
    readonly delivery: string;
    readonly discount: string;
    readonly total: string;
  };
  readonly cancelledTotal: string;
  readonly isCancellable: boolean;
  readonly parts: readonly DeskPartView[];
  /** What is about the whole order. */
  readonly timeline: readonly EventView[];
  readonly payment: DeskPaymentView | null;
  readonly refunds: readonly RefundView[];
  readonly ledger: readonly LedgerEntryView[];
  readonly checkoutId: string | null;
}

interface Found {
  readonly order: Order;
  readonly money: InspectPaymentResponse | null;
  readonly entries: readonly LedgerEntry[];
  readonly checkoutId: string | null;
  readonly nameOf: (sellerId: string) => SellerName;
}

const hasLeft = (state: PartStateName) => state === "handed_over" || state === "delivered";

export function deskOrderView({ order, money, entries, checkoutId, nameOf }: Found, locale: string): DeskOrderView {
  const { totals, contact, address } = order;
  const parts = order.sellerOrders.map((part) => partView(part, { order, money, nameOf }, locale));
  const state = orderStates[order.state];
  const isCut = (order.cancelledTotal?.minorUnits ?? 0n) > 0n;
  return {
    ...{ id: order.id, number: order.number, state, placedAt: instant(order.placedAt), parts, checkoutId },
    buyer: {
      name: contact?.name ?? "",
      email: masked(contact?.email ?? ""),
      place: [address?.city, address?.countryCode].filter(Boolean).join(", "),
    },
    totals: {
      items: shown(totals?.items, locale),
      delivery: shown(totals?.delivery, locale),
      discount: (totals?.discount?.minorUnits ?? 0n) > 0n ? shown(totals?.discount, locale) : "",
      total: shown(totals?.total, locale),
    },
    cancelledTotal: isCut ? shown(order.cancelledTotal, locale) : "",
    isCancellable: state === "placed" && !parts.some((part) => hasLeft(part.state)),
    timeline: eventsOf(order, ""),
    payment: money?.payment ? paymentView(money.payment, locale) : null,
    refunds: money ? refundViews(money, nameOf, locale) : [],
    ledger: entries.map((entry) => entryView(entry, nameOf, locale)),
  };
}

function partView(
  part: SellerOrder,
  { order, money, nameOf }: Pick<Found, "order" | "money" | "nameOf">,
  locale: string,
): DeskPartView {
  const share = money?.parts.find(({ sellerOrderId }) => sellerOrderId === part.id);
  const state = partStates[part.state];
  const isTaken = (share?.captured?.minorUnits ?? 0n) > 0n;
  return {
    ...{
      id: part.id,
      seller: nameOf(part.sellerId),
      state,
      lines: part.lines.map((line) => lineView(line, part, locale)),
    },
    delivery: shown(part.totals?.delivery, locale),
    total: shown(part.totals?.total, locale),
    commission: shown(part.commission, locale),
    captured: isTaken ? shown(share?.captured, locale) : "",
    refunded: (share?.refunded?.minorUnits ?? 0n) > 0n ? shown(share?.refunded, locale) : "",
    refundable: (isTaken && moneyView(share?.refundable, locale)) || null,
    isCancellable: state === "placed" || state === "packed",
    timeline: eventsOf(order, part.id),
  };
}

function lineView(line: OrderLine, { state }: SellerOrder, locale: string): DeskLineView {
  const { offerId, title, options, quantity, cancelledQuantity, netTotal } = line;
  return {
    cancelled: partStates[state] === "cancelled" ? 0 : cancelledQuantity,
    ...{ id: offerId, title: pickText(title, locale), quantity, total: moneyView(netTotal, locale) ?? null },
    options: options.map(({ value }) => pickText(value, locale)).join(", "),
  };
}

function eventsOf({ timeline }: Order, of: string): EventView[] {
  return timeline.flatMap(({ id, kind, sellerOrderId, at }) => {
    const name = eventKinds[kind];
    const time = instant(at);
    return name && time && sellerOrderId === of ? [{ id, kind: name, at: time }] : [];
  });
}

function entryView(entry: LedgerEntry, nameOf: Found["nameOf"], locale: string): LedgerEntryView {
  const { id, transactionId, kind, account, amount, at } = entry;
  const sellerId = /^seller:(.+)$/.exec(account)?.[1];
  const seller = sellerId === undefined ? "" : nameOf(sellerId).name;
  return { id, transactionId, kind, account, seller, amount: shown(amount, locale), at: instant(at) };
}

/** "a…@example.com": enough to know it again. */
function masked(email: string): string {
  const [name = "", host] = email.split("@");
  return host === undefined ? "" : `${name.slice(0, 1)}…@${host}`;
}

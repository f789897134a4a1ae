import type { MessageInitShape } from "@bufbuild/protobuf";
import { type QuoteSchema, UnavailableLine_Reason } from "@souk/contracts/order/v1/order";
import type { SellerShareSchema } from "@souk/contracts/order/v1/order_service";
import type { OfferSnapshot, Order, OrderLine } from "../domain/order.ts";
import type { QuotedLine } from "../domain/quote.ts";
import type { QuoteResult } from "../use-cases/quote-order.ts";
import { toLine, toTotals } from "./order-mapper.ts";

const reasonOf = {
  gone: UnavailableLine_Reason.GONE,
  sold_out: UnavailableLine_Reason.SOLD_OUT,
  insufficient: UnavailableLine_Reason.INSUFFICIENT,
} as const;

interface Days {
  readonly from: string;
  readonly until: string;
}

export function toQuote({ quote, unavailable }: QuoteResult, days: Days): MessageInitShape<typeof QuoteSchema> {
  return {
    sellers: quote.sellers.map((seller) => ({
      sellerId: seller.sellerId,
      lines: seller.lines.map((line) => toLine(asOrderLine(line), quote.currencyCode)),
      totals: toTotals(seller.totals, quote.currencyCode),
      deliveryFrom: days.from,
      deliveryUntil: days.until,
    })),
    totals: toTotals(quote.totals, quote.currencyCode),
    unavailable: unavailable.map((line) => ({ ...line, reason: reasonOf[line.reason] })),
  };
}

/** A frozen quote reads the same as when it was made. */
export function frozenQuote(order: Order): MessageInitShape<typeof QuoteSchema> {
  return {
    sellers: order.sellerOrders.map((part) => ({
      sellerId: part.sellerId,
      lines: part.lines.map((line) => toLine(line, order.currencyCode)),
      totals: toTotals(part.totals, order.currencyCode),
      deliveryFrom: part.deliveryFrom,
      deliveryUntil: part.deliveryUntil,
    })),
    totals: toTotals(order.totals, order.currencyCode),
  };
}

export function toShares(order: Order): MessageInitShape<typeof SellerShareSchema>[] {
  const amount = (minorUnits: bigint) => ({ currencyCode: order.currencyCode, minorUnits });
  return order.sellerOrders.map((part) => ({
    sellerOrderId: part.id,
    sellerId: part.sellerId,
    total: amount(part.totals.total),
    commission: amount(part.commissionMinor),
  }));
}

function asOrderLine({ offer, quantity, totalMinor }: QuotedLine<OfferSnapshot>): OrderLine {
  const { unitPriceMinor, ...snapshot } = offer;
  return { snapshot, quantity, unitPriceMinor, totalMinor };
}

import type { MessageInitShape } from "@bufbuild/protobuf";
import { type QuoteSchema, type SellerQuoteSchema, UnavailableLine_Reason } from "@souk/contracts/order/v1/order";
import type { SellerShareSchema } from "@souk/contracts/order/v1/order_service";
import type { OfferSnapshot, Order } from "../domain/order.ts";
import type { Quote, SellerQuote } from "../domain/quote.ts";
import { marketplacePart, mergeDiscounts } from "../domain/seller-discounts.ts";
import { toOrderLine } from "../use-cases/freeze-quote.ts";
import type { QuoteResult } from "../use-cases/quote-order.ts";
import { toCouponStatus, toDiscount } from "./discount-mapper.ts";
import { orderDiscounts, toLine, toTotals } from "./order-mapper.ts";

const reasonOf = {
  gone: UnavailableLine_Reason.GONE,
  sold_out: UnavailableLine_Reason.SOLD_OUT,
  insufficient: UnavailableLine_Reason.INSUFFICIENT,
} as const;

export function toQuote({ quote, unavailable, coupon }: QuoteResult): MessageInitShape<typeof QuoteSchema> {
  const { currencyCode } = quote;
  const discounts = mergeDiscounts(quote.sellers.flatMap((seller) => seller.discounts));
  return {
    sellers: quote.sellers.map((seller) => toSellerQuote(seller, quote)),
    totals: toTotals(quote.totals, quote),
    unavailable: unavailable.map((line) => ({ ...line, reason: reasonOf[line.reason] })),
    discounts: discounts.map((discount) => toDiscount(discount, currencyCode)),
    ...(coupon && { coupon: toCouponStatus(coupon, currencyCode) }),
  };
}

function toSellerQuote(
  seller: SellerQuote<OfferSnapshot>,
  quote: Quote<OfferSnapshot>,
): MessageInitShape<typeof SellerQuoteSchema> {
  const { currencyCode } = quote;
  return {
    sellerId: seller.sellerId,
    lines: seller.lines.map((line) => toLine(toOrderLine(line), currencyCode)),
    totals: toTotals(seller.totals, quote),
    deliveryFrom: seller.delivery.from,
    deliveryUntil: seller.delivery.until,
    deliveryOptions: seller.deliveryOptions.map((option) => ({
      code: option.code,
      price: { currencyCode, minorUnits: option.priceMinor },
      deliveryFrom: option.from,
      deliveryUntil: option.until,
      isChosen: option.code === seller.delivery.code,
      ...(option.missingForFreeMinor !== undefined && {
        missingForFree: { currencyCode, minorUnits: option.missingForFreeMinor },
      }),
    })),
    discounts: seller.discounts.map((discount) => toDiscount(discount, currencyCode)),
  };
}

/** A frozen quote reads the same as when it was made, but for the delivery options that were not chosen. */
export function frozenQuote(order: Order): MessageInitShape<typeof QuoteSchema> {
  const { currencyCode } = order;
  return {
    sellers: order.sellerOrders.map((part) => ({
      sellerId: part.sellerId,
      lines: part.lines.map((line) => toLine(line, currencyCode)),
      totals: toTotals(part.totals, order),
      deliveryFrom: part.deliveryFrom,
      deliveryUntil: part.deliveryUntil,
      deliveryOptions: [
        {
          code: part.deliveryOptionCode,
          price: { currencyCode, minorUnits: part.totals.delivery },
          deliveryFrom: part.deliveryFrom,
          deliveryUntil: part.deliveryUntil,
          isChosen: true,
        },
      ],
      discounts: part.discounts.map((discount) => toDiscount(discount, currencyCode)),
    })),
    totals: toTotals(order.totals, order),
    discounts: orderDiscounts(order),
  };
}

export function toShares(order: Order): MessageInitShape<typeof SellerShareSchema>[] {
  const amount = (minorUnits: bigint) => ({ currencyCode: order.currencyCode, minorUnits });
  return order.sellerOrders.map((part) => ({
    sellerOrderId: part.id,
    sellerId: part.sellerId,
    total: amount(part.totals.total),
    commission: amount(part.commissionMinor),
    marketplaceDiscount: amount(marketplacePart(part.discounts)),
  }));
}

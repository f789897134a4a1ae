import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { orderNumber } from "@souk/ids/order-number";
import type { Money } from "@souk/money/money";
import type { Sealer } from "@souk/personal-data/sealer";
import { findOrder, insertOrderOnce, type StoredOrder } from "../db/order-store.ts";
import { deliveryDays } from "../domain/delivery-days.ts";
import type { OfferSnapshot, Recipient, SellerOrder } from "../domain/order.ts";
import type { SellerQuote } from "../domain/quote.ts";
import { localTime } from "../local-time.ts";
import { recipientPlace } from "../recipient-place.ts";
import { type LineRequest, type QuoteDeps, type QuoteResult, quoteOrder } from "./quote-order.ts";

interface Deps extends QuoteDeps {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly timeZone: string;
}

interface Input {
  readonly orderId: string;
  readonly shopperId: string;
  readonly lines: readonly LineRequest[];
  readonly recipient: Recipient;
  readonly expectedTotal: Money;
  readonly locale: string;
  readonly contentHash: string;
}

/** Keeps prices, contact and address under an order id until the order is placed. A repeat returns what was kept. */
export async function freezeQuote(deps: Deps, input: Input): Promise<StoredOrder> {
  const frozen = await findOrder(deps.db, input.orderId);
  if (frozen) return sameAs(frozen, input.contentHash);
  const result = await quoteOrder(deps, { lines: input.lines, countryCode: input.recipient.address.countryCode });
  refuseUnavailable(result);
  refuseOtherTotal(result, input.expectedTotal);
  const order = quotedOrder(deps, input, result);
  const isNew = await inTransaction(deps.db, (tx) => insertOrderOnce(tx, order));
  if (isNew) return order;
  const twin = await findOrder(deps.db, input.orderId);
  if (!twin) throw new Error("the order id is taken by an order that is not there");
  return sameAs(twin, input.contentHash);
}

function sameAs(order: StoredOrder, contentHash: string): StoredOrder {
  if (order.contentHash === contentHash) return order;
  throw new DomainError(
    "invalid",
    "REQUEST_ID_REUSED",
    "This order id has a quote for something else; a new one needs a new id.",
  );
}

function refuseUnavailable({ unavailable }: QuoteResult): void {
  if (unavailable.length === 0) return;
  const found = unavailable.map(({ offerId, reason, available }) => [offerId, `${reason}:${available}`]);
  throw new DomainError(
    "failed_precondition",
    "LINES_UNAVAILABLE",
    "Some lines cannot be bought any more.",
    Object.fromEntries(found),
  );
}

function refuseOtherTotal({ quote }: QuoteResult, expected: Money): void {
  if (quote.totals.total === expected.minorUnits && quote.currencyCode === expected.currencyCode) return;
  throw new DomainError("failed_precondition", "TOTAL_CHANGED", "The total is not what the shopper was shown.", {
    expected: String(expected.minorUnits),
    actual: String(quote.totals.total),
  });
}

function quotedOrder(deps: Deps, input: Input, { quote }: QuoteResult): StoredOrder {
  const days = deliveryDays(localTime(deps.now(), deps.timeZone));
  return {
    id: input.orderId,
    number: orderNumber(input.orderId),
    shopperId: input.shopperId,
    state: "quoted",
    contentHash: input.contentHash,
    currencyCode: quote.currencyCode,
    totals: quote.totals,
    recipient: deps.sealer.seal(recipientPlace(input.orderId), JSON.stringify(input.recipient)),
    locale: input.locale,
    paymentId: null,
    placedAt: null,
    sellerOrders: quote.sellers.map((seller) => toSellerOrder(seller, days)),
  };
}

function toSellerOrder(seller: SellerQuote<OfferSnapshot>, days: { from: string; until: string }): SellerOrder {
  return {
    id: newId(),
    sellerId: seller.sellerId,
    state: "placed",
    lines: seller.lines.map(({ offer: { unitPriceMinor, ...snapshot }, quantity, totalMinor }) => ({
      snapshot,
      quantity,
      unitPriceMinor,
      totalMinor,
    })),
    totals: seller.totals,
    commissionMinor: seller.commissionMinor,
    deliveryFrom: days.from,
    deliveryUntil: days.until,
  };
}

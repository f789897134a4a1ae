import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { orderNumber } from "@souk/ids/order-number";
import type { Money } from "@souk/money/money";
import type { Sealer } from "@souk/personal-data/sealer";
import { ClaimRefused, claimUses } from "../db/claim-store.ts";
import { findOrder, insertOrderOnce, type StoredOrder } from "../db/order-store.ts";
import type { OfferSnapshot, OrderLine, Recipient, SellerOrder } from "../domain/order.ts";
import type { QuotedLine, SellerQuote } from "../domain/quote.ts";
import type { EmailHashes } from "../email-hash.ts";
import { recipientPlace } from "../recipient-place.ts";
import { shipBy } from "../ship-by.ts";
import { type QuoteDeps, type QuoteInput, type QuoteResult, quoteOrder } from "./quote-order.ts";
import { refuseOtherTotal, refuseUnavailable } from "./quote-refusals.ts";

interface Deps extends QuoteDeps {
  readonly sealer: Sealer;
  readonly emails: EmailHashes;
}

interface Input extends Omit<QuoteInput, "countryCode" | "postalCode"> {
  readonly orderId: string;
  readonly shopperId: string;
  readonly recipient: Recipient;
  readonly expectedTotal: Money;
  readonly locale: string;
  readonly contentHash: string;
}

/** Each attempt finds what took the last use of a promotion from the one before. */
const attempts = 5;

/**
 * Keeps prices, contact and address under an order id until the order is placed, and takes the uses of its promotions. A
 * repeat returns what was kept.
 */
export async function freezeQuote(deps: Deps, input: Input): Promise<StoredOrder> {
  const frozen = await findOrder(deps.db, input.orderId);
  if (frozen) return sameAs(frozen, input.contentHash);
  try {
    return await freezeNew(deps, input);
  } catch (error) {
    // It may be refused because a twin has frozen it already: the twin's uses of promotions count.
    const twin = isDomainError(error) ? await findOrder(deps.db, input.orderId) : undefined;
    if (!twin) throw error;
    return sameAs(twin, input.contentHash);
  }
}

async function freezeNew(deps: Deps, input: Input): Promise<StoredOrder> {
  for (let attempt = 1; ; attempt++) {
    const { countryCode, postalCode } = input.recipient.address;
    const result = await quoteOrder(deps, { ...input, countryCode, postalCode });
    refuseUnavailable(result);
    refuseOtherTotal(result, input.expectedTotal);
    const order = quotedOrder(deps, input, result);
    try {
      await inTransaction(deps.db, (tx) => store(tx, order, result));
      return order;
    } catch (error) {
      if (!(error instanceof ClaimRefused)) throw error;
      if (attempt === attempts) throw contended();
    }
  }
}

async function store(tx: Tx, order: StoredOrder, { quote }: QuoteResult): Promise<void> {
  if (!(await insertOrderOnce(tx, order))) throw new DomainError("conflict", "ORDER_FROZEN", "A twin has frozen it.");
  const used = quote.sellers.flatMap(({ discounts }) => discounts.map(({ promotion }) => promotion.id));
  await claimUses(tx, { orderId: order.id, shopperId: order.shopperId, promotionIds: [...new Set(used)] });
}

/** What a repeat is answered with; other content under the same id is refused. */
export function sameAs(order: StoredOrder, contentHash: string): StoredOrder {
  if (order.contentHash === contentHash) return order;
  throw new DomainError(
    "invalid",
    "REQUEST_ID_REUSED",
    "This order id has a quote for something else; a new one needs a new id.",
  );
}

function contended(): DomainError {
  return new DomainError("conflict", "PROMOTION_CONTENDED", "Too many want the last uses of a promotion; try again.");
}

function quotedOrder(deps: Deps, input: Input, { quote }: QuoteResult): StoredOrder {
  return {
    id: input.orderId,
    number: orderNumber(input.orderId),
    shopperId: input.shopperId,
    state: "quoted",
    contentHash: input.contentHash,
    currencyCode: quote.currencyCode,
    totals: quote.totals,
    taxBasisPoints: quote.taxBasisPoints,
    recipient: deps.sealer.seal(recipientPlace(input.orderId), JSON.stringify(input.recipient)),
    emailHash: deps.emails.of(input.recipient.contact.email),
    locale: input.locale,
    paymentId: null,
    placedAt: null,
    sellerOrders: quote.sellers.map((seller) => toSellerOrder(seller, deps.timeZone)),
  };
}

/** A seller's part of a quote as the order keeps it. */
export function toSellerOrder(seller: SellerQuote<OfferSnapshot>, timeZone: string): SellerOrder {
  return {
    id: newId(),
    sellerId: seller.sellerId,
    state: "placed",
    lines: seller.lines.map(toOrderLine),
    totals: seller.totals,
    commissionMinor: seller.commissionMinor,
    discounts: seller.discounts,
    deliveryOptionCode: seller.delivery.code,
    deliveryFrom: seller.delivery.from,
    deliveryUntil: seller.delivery.until,
    shipBy: shipBy(seller.delivery.from, timeZone),
    version: 1,
    cancelledMinor: 0n,
    cancelledCommissionMinor: 0n,
    cancelledMarketplaceMinor: 0n,
    cancelledBy: null,
    cancelReason: null,
  };
}

/** A quoted line as an order keeps it. */
export function toOrderLine({ offer, ...line }: QuotedLine<OfferSnapshot>): OrderLine {
  const { unitPriceMinor, categoryPath: _, ...snapshot } = offer;
  const counts = { packedQuantity: 0, cancelledQuantity: 0, returnedQuantity: 0, cancelReason: null };
  return { ...line, id: newId(), ...counts, snapshot, unitPriceMinor };
}

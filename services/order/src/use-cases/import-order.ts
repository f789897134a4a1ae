import { inTransaction } from "@souk/database/transaction";
import { localTime } from "@souk/delivery-days/local-time";
import { DomainError } from "@souk/errors/domain-error";
import { orderNumber } from "@souk/ids/order-number";
import type { Money } from "@souk/money/money";
import type { Sealer } from "@souk/personal-data/sealer";
import { findOrder, insertOrderOnce, type StoredOrder } from "../db/order-store.ts";
import { insertTimelineEntries } from "../db/timeline-store.ts";
import { percentOnly } from "../domain/commission.ts";
import type { OfferSnapshot, Recipient } from "../domain/order.ts";
import { priceLines } from "../domain/price-lines.ts";
import { vatBasisPoints } from "../domain/vat.ts";
import type { EmailHashes } from "../email-hash.ts";
import { toSnapshot } from "../offer-snapshot.ts";
import { recipientPlace } from "../recipient-place.ts";
import { sameAs, toSellerOrder } from "./freeze-quote.ts";
import { type QuoteDeps, requireOneCurrency } from "./quote-order.ts";

interface Deps extends Pick<QuoteDeps, "db" | "upstream" | "timeZone" | "now"> {
  readonly sealer: Sealer;
  readonly emails: EmailHashes;
}

interface Input {
  readonly orderId: string;
  readonly shopperId: string;
  readonly lines: readonly { readonly offerId: string; readonly quantity: number; readonly unitPrice: Money }[];
  readonly recipient: Recipient;
  readonly locale: string;
  readonly placedAt: Date;
  readonly deliveredAt: Date;
  readonly contentHash: string;
}

/** Keeps an order that was delivered elsewhere. It moves no stock and no money, so nothing is told of it. */
export async function importOrder(deps: Deps, input: Input): Promise<StoredOrder> {
  const known = await findOrder(deps.db, input.orderId);
  if (known) return sameAs(known, input.contentHash);
  if (input.deliveredAt > deps.now() || input.deliveredAt < input.placedAt)
    throw new DomainError(
      "invalid",
      "DELIVERY_TIME_IMPOSSIBLE",
      "It has to be delivered after it was placed, and before now.",
    );
  const order = delivered(deps, input, await boughtLines(deps, input));
  const isNew = await inTransaction(deps.db, async (tx) => {
    if (!(await insertOrderOnce(tx, order))) return false;
    const entry = { orderId: order.id, cause: "import" };
    await insertTimelineEntries(tx, [
      { ...entry, kind: "placed", at: input.placedAt },
      ...order.sellerOrders.map(({ id }) => ({
        ...entry,
        kind: "delivered" as const,
        sellerOrderId: id,
        cause: id,
        at: input.deliveredAt,
      })),
    ]);
    return true;
  });
  if (isNew) return order;
  const twin = await findOrder(deps.db, input.orderId);
  if (twin) return sameAs(twin, input.contentHash);
  throw new DomainError("conflict", "ORDER_NUMBER_TAKEN", "Another order has the number of this one; take a new id.");
}

async function boughtLines({ upstream }: Deps, { lines }: Input) {
  const { offers } = await upstream.product.batchGetOffers({ offerIds: lines.map(({ offerId }) => offerId) });
  const snapshots = new Map(
    offers.flatMap((details) => toSnapshot(details) ?? []).map((offer) => [offer.offerId, offer]),
  );
  const bought = lines.map(({ offerId, quantity, unitPrice }) => {
    const offer = snapshots.get(offerId);
    if (!offer) throw new DomainError("not_found", "OFFER_NOT_FOUND", `There is no offer ${offerId}.`);
    return {
      quantity,
      offer: { ...offer, unitPriceMinor: unitPrice.minorUnits, currencyCode: unitPrice.currencyCode },
    };
  });
  requireOneCurrency(bought.map(({ offer }) => offer));
  return bought;
}

function delivered(
  deps: Deps,
  input: Input,
  lines: readonly { offer: OfferSnapshot; quantity: number }[],
): StoredOrder {
  const day = localTime(input.deliveredAt, deps.timeZone).date;
  const quote = priceLines(lines, {
    vatBasisPoints: vatBasisPoints(input.recipient.address.countryCode),
    findTerms: () => ({ ruleId: null, level: "standard", categoryId: null, terms: percentOnly(0n) }),
    deliveryOptions: () => [{ code: "standard", priceMinor: 0n, from: day, until: day }],
    deliveryChoices: new Map(),
    automatic: [],
  });
  return {
    id: input.orderId,
    number: orderNumber(input.orderId),
    shopperId: input.shopperId,
    state: "completed",
    contentHash: input.contentHash,
    currencyCode: quote.currencyCode,
    totals: quote.totals,
    taxBasisPoints: quote.taxBasisPoints,
    recipient: deps.sealer.seal(recipientPlace(input.orderId), JSON.stringify(input.recipient)),
    emailHash: deps.emails.of(input.recipient.contact.email),
    locale: input.locale,
    paymentId: null,
    placedAt: input.placedAt,
    sellerOrders: quote.sellers.map((seller) => ({ ...toSellerOrder(seller, deps.timeZone), state: "delivered" })),
  };
}

import type { Db } from "@souk/database/database";
import { deliveryDays } from "@souk/delivery-days/delivery-days";
import { localTime } from "@souk/delivery-days/local-time";
import { DomainError } from "@souk/errors/domain-error";
import type { CalendarBook } from "../calendar-book.ts";
import type { CommissionBook } from "../commission-book.ts";
import type { PromotionReads } from "../db/promotion-reads.ts";
import { type CouponStatus, couponStatus, normalCode } from "../domain/coupon-status.ts";
import { type DeliveryRates, deliveryOptions } from "../domain/delivery-options.ts";
import type { OfferSnapshot } from "../domain/order.ts";
import { priceLines } from "../domain/price-lines.ts";
import type { Quote } from "../domain/quote.ts";
import { vatBasisPoints } from "../domain/vat.ts";
import { toSnapshot } from "../offer-snapshot.ts";
import type { Upstream } from "../upstream.ts";
import type { ZoneRates } from "../zone-rates.ts";
import { loadPromotions } from "./load-promotions.ts";

export interface LineRequest {
  readonly offerId: string;
  readonly quantity: number;
}

export interface UnavailableLine extends LineRequest {
  readonly reason: "gone" | "sold_out" | "insufficient";
  readonly available: bigint;
}

export interface QuoteInput {
  readonly lines: readonly LineRequest[];
  /** Empty: the shop's own. */
  readonly countryCode: string;
  /** Empty: not known yet. */
  readonly postalCode: string;
  /** Whose uses of promotions count. */
  readonly shopperId: string | undefined;
  /** Empty: none. */
  readonly couponCode: string;
  readonly deliveryChoices: readonly { readonly sellerId: string; readonly optionCode: string }[];
}

export interface QuoteResult {
  readonly quote: Quote<OfferSnapshot>;
  readonly unavailable: readonly UnavailableLine[];
  /** Undefined when no code was given. */
  readonly coupon: CouponStatus | undefined;
}

export interface QuoteDeps {
  readonly db: Db;
  readonly promotions: PromotionReads;
  readonly upstream: Upstream;
  readonly book: Pick<CommissionBook, "find">;
  readonly calendars: Pick<CalendarBook, "find">;
  /** The shop's own; those of a zone come first. */
  readonly deliveryRates: DeliveryRates;
  readonly zoneRates: ZoneRates;
  readonly homeCountry: string;
  readonly timeZone: string;
  readonly now: () => Date;
}

/** Prices lines as they would be charged now. Lines that cannot be bought are set apart with the reason. */
export async function quoteOrder(deps: QuoteDeps, input: QuoteInput): Promise<QuoteResult> {
  const { priced, unavailable } = await findLines(deps, mergeLines(input.lines));
  requireOneCurrency(priced.map((line) => line.offer));
  const sellerIds = [...new Set(priced.map(({ offer }) => offer.sellerId))];
  const countryCode = input.countryCode || deps.homeCountry;
  const destination = { countryCode, postalCode: input.postalCode };
  const currencyCode = priced[0]?.offer.currencyCode ?? "";
  const [{ automatic, coupon, refused }, find, calendarOf, zoneRates] = await Promise.all([
    loadPromotions(deps, { ...input, sellerIds }),
    deps.book.find(),
    deps.calendars.find(),
    deps.zoneRates.find(destination, currencyCode),
  ]);
  const now = deps.now();
  const rates = zoneRates ?? deps.deliveryRates;
  const local = localTime(now, deps.timeZone);
  const quote = priceLines(priced, {
    vatBasisPoints: vatBasisPoints(countryCode),
    findTerms: (subject) => find(subject, now),
    deliveryOptions: (part) => deliveryOptions(part, rates, deliveryDays(local, calendarOf(part.sellerId))),
    deliveryChoices: new Map(input.deliveryChoices.map(({ sellerId, optionCode }) => [sellerId, optionCode])),
    automatic,
    coupon,
  });
  const effect = coupon && quote.coupon && couponStatus(normalCode(input.couponCode), coupon, quote.coupon);
  return { quote, unavailable, coupon: refused ?? effect };
}

async function findLines({ upstream }: QuoteDeps, wanted: readonly LineRequest[]) {
  const offerIds = wanted.map((line) => line.offerId);
  const [{ offers }, { availabilities }] = await Promise.all([
    upstream.product.batchGetOffers({ offerIds }),
    upstream.inventory.batchGetAvailability({ offerIds }),
  ]);
  const snapshots = new Map(
    offers.flatMap((details) => toSnapshot(details) ?? []).map((offer) => [offer.offerId, offer]),
  );
  const available = new Map(availabilities.map((stock) => [stock.offerId, stock.available]));
  const unavailable = wanted.flatMap(
    (line) => unavailability(line, snapshots.get(line.offerId), available.get(line.offerId) ?? 0n) ?? [],
  );
  const missing = new Set(unavailable.map((line) => line.offerId));
  const priced = wanted.flatMap(({ offerId, quantity }) => {
    const offer = snapshots.get(offerId);
    return offer && !missing.has(offerId) ? [{ offer, quantity }] : [];
  });
  return { priced, unavailable };
}

function mergeLines(lines: readonly LineRequest[]): LineRequest[] {
  const quantities = new Map<string, number>();
  for (const { offerId, quantity } of lines) quantities.set(offerId, (quantities.get(offerId) ?? 0) + quantity);
  return [...quantities].map(([offerId, quantity]) => ({ offerId, quantity }));
}

function unavailability(
  line: LineRequest,
  offer: OfferSnapshot | undefined,
  available: bigint,
): UnavailableLine | undefined {
  if (!offer) return { ...line, reason: "gone", available: 0n };
  if (available >= BigInt(line.quantity)) return undefined;
  return { ...line, reason: available === 0n ? "sold_out" : "insufficient", available };
}

export function requireOneCurrency(offers: readonly OfferSnapshot[]): void {
  const currencies = [...new Set(offers.map((offer) => offer.currencyCode))];
  if (currencies.length <= 1) return;
  throw new DomainError(
    "failed_precondition",
    "CURRENCIES_MIXED",
    "Offers in different currencies cannot be bought in one checkout.",
    {
      currencies: currencies.join(" "),
    },
  );
}

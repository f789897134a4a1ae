import { DomainError } from "@souk/errors/domain-error";
import type { OfferSnapshot } from "../domain/order.ts";
import { priceLines } from "../domain/price-lines.ts";
import type { Quote, QuoteRules } from "../domain/quote.ts";
import { vatBasisPoints } from "../domain/vat.ts";
import { toSnapshot } from "../offer-snapshot.ts";
import type { Upstream } from "../upstream.ts";

export interface LineRequest {
  readonly offerId: string;
  readonly quantity: number;
}

export interface UnavailableLine extends LineRequest {
  readonly reason: "gone" | "sold_out" | "insufficient";
  readonly available: bigint;
}

export interface QuoteResult {
  readonly quote: Quote<OfferSnapshot>;
  readonly unavailable: readonly UnavailableLine[];
}

export interface QuoteDeps {
  readonly upstream: Upstream;
  readonly rules: Omit<QuoteRules, "vatBasisPoints">;
  readonly homeCountry: string;
}

/** Prices lines as they would be charged now. Lines that cannot be bought are set apart with the reason. */
export async function quoteOrder(
  deps: QuoteDeps,
  input: { lines: readonly LineRequest[]; countryCode: string },
): Promise<QuoteResult> {
  const wanted = mergeLines(input.lines);
  const offerIds = wanted.map((line) => line.offerId);
  const [{ offers }, { availabilities }] = await Promise.all([
    deps.upstream.product.batchGetOffers({ offerIds }),
    deps.upstream.inventory.batchGetAvailability({ offerIds }),
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
  requireOneCurrency(priced.map((line) => line.offer));
  const rules = { ...deps.rules, vatBasisPoints: vatBasisPoints(input.countryCode || deps.homeCountry) };
  return { quote: priceLines(priced, rules), unavailable };
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

function requireOneCurrency(offers: readonly OfferSnapshot[]): void {
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

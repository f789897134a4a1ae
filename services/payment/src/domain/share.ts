import { DomainError } from "@souk/errors/domain-error";
import { isId } from "@souk/ids/id";
import { add, compare, type Money, sum, zero } from "@souk/money/money";

/** A seller's part of a payment, and what the marketplace keeps of it. */
export interface Share {
  readonly sellerOrderId: string;
  readonly sellerId: string;
  readonly total: Money;
  readonly commission: Money;
  /** What the marketplace pays the seller for discounts, beside the total. */
  readonly marketplaceDiscount: Money;
}

/** @throws DomainError invalid AMOUNT_INVALID | SHARES_INVALID | CURRENCY_MISMATCH */
export function checkShares(amount: Money, shares: readonly Share[]): void {
  if (amount.minorUnits < 0n) throw new DomainError("invalid", "AMOUNT_INVALID", "An amount to pay is not negative.");
  for (const share of shares) checkShare(share);
  const ids = new Set(shares.map(({ sellerOrderId }) => sellerOrderId));
  if (ids.size !== shares.length) throw sharesInvalid("Each seller order has one share.");
  const total = sum(
    amount.currencyCode,
    shares.map((share) => share.total),
  );
  if (compare(total, amount) !== 0) throw sharesInvalid("The shares add up to the amount.");
}

function checkShare({ sellerOrderId, sellerId, total, commission, marketplaceDiscount }: Share): void {
  if (!isId(sellerOrderId) || !isId(sellerId)) throw sharesInvalid("A share names its seller order and seller by id.");
  if (total.minorUnits < 0n || marketplaceDiscount.minorUnits < 0n) throw sharesInvalid("A share is not negative.");
  const due = add(total, marketplaceDiscount);
  const isWithin = compare(commission, zero(total.currencyCode)) >= 0 && compare(commission, due) <= 0;
  if (!isWithin) throw sharesInvalid("A commission is from zero to all that the seller is due.");
}

const sharesInvalid = (message: string) => new DomainError("invalid", "SHARES_INVALID", message);

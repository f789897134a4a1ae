import { DomainError } from "@souk/errors/domain-error";
import type { AdjustmentReason } from "./adjustment-reason.ts";

/** What is wanted of one offer at one location. */
export interface StockChange {
  readonly offerId: string;
  readonly location: string;
  readonly amount: { readonly kind: "set" | "add"; readonly quantity: bigint } | undefined;
  /** What the caller believes lies there. */
  readonly expectedOnHand: bigint | undefined;
  readonly reason: AdjustmentReason;
  readonly note: string;
  /** "default" gives up the offer's own; undefined stays. */
  readonly threshold: bigint | "default" | undefined;
}

/** Pieces that came to a location or left it. */
export interface Movement {
  readonly offerId: string;
  readonly location: string;
  readonly delta: bigint;
  readonly onHandAfter: bigint;
}

interface Offer {
  onHand: bigint;
  readonly reserved: bigint;
  readonly shelves: Map<string, bigint>;
}

/** Offers whose rows are locked, and what lies where: changes are tried here, one after the other, before any is written. */
export class StockBooks {
  private readonly offers = new Map<string, Offer>();

  constructor(
    offers: readonly { offerId: string; onHand: bigint; reserved: bigint }[],
    shelves: readonly { offerId: string; location: string; onHand: bigint }[],
  ) {
    for (const { offerId, onHand, reserved } of offers)
      this.offers.set(offerId, { onHand, reserved, shelves: new Map() });
    for (const { offerId, location, onHand } of shelves) this.offers.get(offerId)?.shelves.set(location, onHand);
  }

  has(offerId: string): boolean {
    return this.offers.has(offerId);
  }

  /** @throws DomainError OFFER_NOT_FOUND, STOCK_CHANGED, STOCK_INSUFFICIENT, STOCK_RESERVED */
  change({ offerId, location, amount, expectedOnHand }: Omit<StockChange, "note" | "reason" | "threshold">): Movement {
    const offer = this.require(offerId);
    const was = offer.shelves.get(location) ?? 0n;
    if (expectedOnHand !== undefined && expectedOnHand !== was) throw changed(was);
    const delta = deltaOf(amount, was);
    if (was + delta < 0n) throw insufficient(was);
    if (delta < 0n && offer.onHand + delta < offer.reserved) throw reserved(offer.reserved);
    offer.onHand += delta;
    offer.shelves.set(location, was + delta);
    return { offerId, location, delta, onHandAfter: was + delta };
  }

  /** Moves pieces; the offer has as many as before. @throws DomainError OFFER_NOT_FOUND, STOCK_INSUFFICIENT */
  move(offerId: string, { from, to, quantity }: { from: string; to: string; quantity: bigint }): Movement[] {
    const { shelves } = this.require(offerId);
    const left = (shelves.get(from) ?? 0n) - quantity;
    if (left < 0n) throw insufficient(left + quantity);
    const there = (shelves.get(to) ?? 0n) + quantity;
    return [
      { offerId, location: from, delta: -quantity, onHandAfter: left },
      { offerId, location: to, delta: quantity, onHandAfter: there },
    ];
  }

  private require(offerId: string): Offer {
    const offer = this.offers.get(offerId);
    if (!offer) throw new DomainError("not_found", "OFFER_NOT_FOUND", "This seller has no such offer.");
    return offer;
  }
}

function deltaOf(amount: StockChange["amount"], was: bigint): bigint {
  if (!amount) return 0n;
  return amount.kind === "add" ? amount.quantity : amount.quantity - was;
}

function changed(onHand: bigint): DomainError {
  return new DomainError("conflict", "STOCK_CHANGED", `${onHand} lie there by now; look again.`, {
    onHand: String(onHand),
  });
}

function insufficient(onHand: bigint): DomainError {
  return new DomainError("failed_precondition", "STOCK_INSUFFICIENT", `Only ${onHand} lie there.`, {
    onHand: String(onHand),
  });
}

function reserved(quantity: bigint): DomainError {
  return new DomainError(
    "failed_precondition",
    "STOCK_RESERVED",
    `${quantity} are reserved for orders and cannot be taken.`,
    { reserved: String(quantity) },
  );
}

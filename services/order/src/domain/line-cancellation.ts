import { allocate } from "@souk/money/allocate";
import type { OrderLine, SellerOrder } from "./order.ts";
import { dueFor } from "./return-amounts.ts";
import { salesOf } from "./sales-of.ts";
import { marketplacePart } from "./seller-discounts.ts";
import { sumOf } from "./sum-of.ts";

/** Pieces of a line, each line once. */
export interface CancelledPieces {
  readonly lineId: string;
  readonly quantity: number;
}

/** A seller order's money: what the shopper pays, what the marketplace keeps of it, and what it adds for discounts. */
export interface PartMoney {
  readonly totalMinor: bigint;
  readonly commissionMinor: bigint;
  readonly marketplaceMinor: bigint;
}

/** What is left of a seller order after what was cancelled of it. */
export function restOf(part: SellerOrder): PartMoney {
  return {
    totalMinor: part.totals.total - part.cancelledMinor,
    commissionMinor: part.commissionMinor - part.cancelledCommissionMinor,
    marketplaceMinor: marketplacePart(part.discounts) - part.cancelledMarketplaceMinor,
  };
}

/** What such money leaves the seller. */
export function earningsOf({ totalMinor, commissionMinor, marketplaceMinor }: PartMoney): bigint {
  return totalMinor + marketplaceMinor - commissionMinor;
}

/**
 * What pieces come to that are cancelled now. Pieces are cancelled from the end of their line and returned from its beginning, so that
 * both together, one by one in whatever order, come to the line to the cent. Delivery stays paid. The commission that is left is never
 * more than its seller gets for the rest.
 */
export function cancellationOf(part: SellerOrder, pieces: readonly CancelledPieces[]) {
  const sales = salesOf(part);
  const commissions = commissionsOf(part);
  const gone = part.lines.flatMap((line, at) => {
    const quantity = pieces.find(({ lineId }) => lineId === line.id)?.quantity ?? 0;
    const sale = sales[at];
    if (quantity === 0 || !sale) return [];
    const before = line.quantity - line.cancelledQuantity - quantity;
    const ofPieces = (amount: bigint) => sumOf(piecesOf(amount, line.quantity).slice(before, before + quantity));
    const discountMinor = sumOf(line.discounts.map(({ amountMinor }) => amountMinor));
    return {
      sale: {
        ...sale,
        quantity,
        totalMinor: line.unitPriceMinor * BigInt(quantity),
        sellerDiscountMinor: ofPieces(sale.sellerDiscountMinor),
      },
      totalMinor: dueFor(line, { before, quantity }),
      marketplaceMinor: ofPieces(discountMinor - sale.sellerDiscountMinor),
      commissionMinor: ofPieces(commissions[at] ?? 0n),
    };
  });
  const money = {
    totalMinor: sumOf(gone.map(({ totalMinor }) => totalMinor)),
    marketplaceMinor: sumOf(gone.map(({ marketplaceMinor }) => marketplaceMinor)),
    commissionMinor: sumOf(gone.map(({ commissionMinor }) => commissionMinor)),
  };
  return { ...money, commissionMinor: withinRest(part, money), sales: gone.map(({ sale }) => sale) };
}

/** What the shopper does not pay for the cancelled pieces of a line whose part stands. */
export function cancelledOf(
  line: Pick<OrderLine, "quantity" | "cancelledQuantity" | "totalMinor" | "discounts">,
): bigint {
  const { quantity, cancelledQuantity } = line;
  return dueFor(line, { before: quantity - cancelledQuantity, quantity: cancelledQuantity });
}

/** Rounding may leave a cent of commission on pieces that bring nothing. */
function withinRest(part: SellerOrder, gone: PartMoney): bigint {
  const rest = restOf(part);
  const due = rest.totalMinor + rest.marketplaceMinor - gone.totalMinor - gone.marketplaceMinor;
  const least = rest.commissionMinor > due ? rest.commissionMinor - due : 0n;
  const commission = gone.commissionMinor > rest.commissionMinor ? rest.commissionMinor : gone.commissionMinor;
  return commission < least ? least : commission;
}

/** By line; of orders from before it was kept by line, by what the lines cost. */
function commissionsOf({ lines, commissionMinor }: SellerOrder): bigint[] {
  const isKept = lines.every(({ commission }) => commission !== null);
  if (isKept) return lines.map(({ commission }) => commission?.amountMinor ?? 0n);
  return allocate(
    commissionMinor,
    lines.map(({ totalMinor }) => totalMinor),
  );
}

function piecesOf(amount: bigint, quantity: number): bigint[] {
  return allocate(
    amount,
    Array.from({ length: quantity }, () => 1n),
  );
}

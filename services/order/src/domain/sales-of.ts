import { allocate } from "@souk/money/allocate";
import type { OrderLine, SellerOrder } from "./order.ts";
import type { LineDiscount } from "./quote.ts";
import { sumOf } from "./sum-of.ts";

interface Sold extends Pick<SellerOrder, "discounts"> {
  readonly lines: readonly Pick<OrderLine, "snapshot" | "quantity" | "totalMinor" | "discounts">[];
}

/** What each line was sold for, and what of its discounts the seller pays. */
export function salesOf({ lines, discounts }: Sold) {
  const paid = new Map<LineDiscount, bigint>();
  for (const { promotion, kind, amountMinor, marketplaceMinor } of discounts) {
    if (kind === "free_delivery") continue;
    const shares = lines.flatMap((line) => line.discounts.filter(({ promotionId }) => promotionId === promotion.id));
    const bySeller = allocate(
      amountMinor - marketplaceMinor,
      shares.map((share) => share.amountMinor),
    );
    for (const [at, share] of shares.entries()) paid.set(share, bySeller[at] ?? 0n);
  }
  return lines.map((line) => ({
    offerId: line.snapshot.offerId,
    productId: line.snapshot.productId,
    quantity: line.quantity,
    totalMinor: line.totalMinor,
    sellerDiscountMinor: sumOf(line.discounts.map((share) => paid.get(share) ?? 0n)),
  }));
}

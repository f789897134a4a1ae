import type { Conn } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import type { Money } from "@souk/money/money";
import { partOfRefund } from "../domain/bookings.ts";
import { inspectPayment } from "./inspect-payment.ts";

interface Preview {
  readonly commission: bigint;
  readonly marketplace: bigint;
  readonly refundable: bigint;
}

/** What a refund of so much of a seller order would come to, worked out as its booking will be. */
export async function previewRefund(
  deps: { db: Conn },
  { orderId, sellerOrderId, amount }: { orderId: string; sellerOrderId: string; amount: Money },
): Promise<Preview> {
  const { parts, payment } = await inspectPayment(deps, orderId);
  const share = parts.find((part) => part.sellerOrderId === sellerOrderId);
  if (!share) {
    throw new DomainError("not_found", "SELLER_ORDER_NOT_FOUND", "This payment has no share of that seller order.");
  }
  if (amount.currencyCode !== payment.currencyCode) {
    throw new DomainError("invalid", "CURRENCY_MISMATCH", `This order was paid in ${payment.currencyCode}.`);
  }
  const { refundable, total } = share;
  if (total === 0n || amount.minorUnits <= 0n) return { commission: 0n, marketplace: 0n, refundable };
  // What is asked for and not done yet will have gone before it.
  const before = { ...share, refunded: share.captured - refundable };
  const earlier = partOfRefund(share, before.refunded - share.refunded);
  const part = partOfRefund(
    {
      ...before,
      commissionRefunded: share.commissionRefunded + earlier.commission,
      marketplaceRefunded: share.marketplaceRefunded + earlier.marketplace,
    },
    amount.minorUnits,
  );
  return { commission: part.commission, marketplace: part.marketplace, refundable };
}

/** Idempotency keys at the provider, derived from our ids: whoever asks about a thing, or repeats it, names it alike. */
export const authorizeKey = (orderId: string) => `authorize:${orderId}`;
export const captureKey = (sellerOrderId: string) => `capture:${sellerOrderId}`;
export const releaseKey = (sellerOrderId: string) => `release:${sellerOrderId}`;
export const reductionKey = (reductionId: string) => `reduce:${reductionId}`;
export const refundKey = (refundId: string) => `refund:${refundId}`;
export const payoutKey = (payoutId: string) => `payout:${payoutId}`;

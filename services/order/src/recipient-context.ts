/** What sealed contact and address of an order open under. */
export function recipientContext(orderId: string): string {
  return `order-recipient:${orderId}`;
}

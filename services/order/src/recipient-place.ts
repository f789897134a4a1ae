/** Where contact and address of an order are; sealed, they open nowhere else. */
export function recipientPlace(orderId: string) {
  return { table: "orders", rowId: orderId, column: "recipient" };
}

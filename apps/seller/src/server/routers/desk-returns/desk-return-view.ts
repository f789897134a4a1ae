import "server-only";
import type { DeskReturn } from "@souk/contracts/order/v1/order_desk_service";
import type { Return } from "@souk/contracts/order/v1/return";
import type { SellerName } from "../desk-orders/names-of.ts";
import { isoOf } from "../orders/queue-view.ts";
import { type ReturnRowView, type ReturnView, returnRowView, returnView } from "../returns/return-view.ts";

/** A return as a row of the operator's list. */
export interface DeskReturnRow extends ReturnRowView {
  readonly orderId: string;
  readonly seller: string;
}

export interface DeskReturnView extends ReturnView {
  readonly orderId: string;
  readonly seller: SellerName;
  /** When it was approved or declined; null before. */
  readonly decidedAt: string | null;
}

type NameOf = (sellerId: string) => SellerName;

export function deskReturnRow({ return: row, orderId, sellerId }: DeskReturn, nameOf: NameOf, locale: string) {
  if (!row) throw new Error("the order service answered without a return");
  const shown: DeskReturnRow = {
    ...returnRowView(row, locale),
    ...{ orderId, seller: nameOf(sellerId).name },
  };
  return shown;
}

export function deskReturnView(found: Return | undefined, nameOf: NameOf, locale: string): DeskReturnView {
  const view = returnView(found, locale);
  const { orderId = "", sellerId = "", decidedAt } = found ?? {};
  return { ...view, orderId, seller: nameOf(sellerId), decidedAt: isoOf(decidedAt) || null };
}

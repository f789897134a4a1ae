import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  type HeldStockSchema,
  AdjustmentReason as Reason,
  type SellerStockSchema,
  type StockChange as StockChangeMessage,
  type StockChangeResultSchema,
} from "@souk/contracts/inventory/v1/stock_service";
import type { SellerStockRow } from "../db/seller-stock-store.ts";
import type { AdjustmentReason } from "../domain/adjustment-reason.ts";
import type { StockChange } from "../domain/stock-books.ts";
import type { ChangeResult } from "../use-cases/change-stock.ts";
import { toStock } from "./inventory-mapper.ts";

const reasons: Readonly<Record<Reason, AdjustmentReason>> = {
  // A count says itself what it is, and so does nothing else.
  [Reason.UNSPECIFIED]: "counted",
  [Reason.RECEIVED]: "received",
  [Reason.DAMAGED]: "damaged",
  [Reason.LOST]: "lost",
  [Reason.FOUND]: "found",
  [Reason.COUNTED]: "counted",
  [Reason.RETURNED]: "returned",
  [Reason.OTHER]: "other",
};

export function toStockChange(message: StockChangeMessage): StockChange {
  const { offerId, location, amount, expectedOnHand, note, threshold } = message;
  return {
    ...{ offerId, location, expectedOnHand, note: note.trim(), reason: reasons[message.reason] },
    amount:
      amount.case === undefined
        ? undefined
        : { kind: amount.case === "onHand" ? "set" : "add", quantity: amount.value },
    threshold: threshold.case === "withoutThreshold" ? "default" : threshold.value,
  };
}

export function toSellerStock(row: SellerStockRow): MessageInitShape<typeof SellerStockSchema> {
  const { isLow, lowThreshold, locations } = row;
  return {
    stock: toStock(row),
    locations: [...locations],
    isLow,
    ...(lowThreshold !== null && { lowThreshold }),
  };
}

export function toChangeResult(result: ChangeResult): MessageInitShape<typeof StockChangeResultSchema> {
  const { offerId, stock, refusal } = result;
  return { offerId, ...(stock && { stock: toSellerStock(stock) }), ...refusal };
}

/** Long enough to tell checkouts apart, too short to be one. */
const referenceLength = 8;

export function toHeldStock(row: {
  orderId: string;
  quantity: bigint;
  since: Date;
  until: Date;
}): MessageInitShape<typeof HeldStockSchema> {
  return {
    reference: row.orderId.slice(-referenceLength),
    quantity: row.quantity,
    heldSince: timestampFromDate(row.since),
    heldUntil: timestampFromDate(row.until),
  };
}

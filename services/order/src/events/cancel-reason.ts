import { CancelReason as CancelReasonMessage } from "@souk/contracts/order/v1/cancel_reason";
import type { CancelReason } from "../domain/cancellation.ts";

export const cancelReasonOf = {
  out_of_stock: CancelReasonMessage.OUT_OF_STOCK,
  damaged: CancelReasonMessage.DAMAGED,
  cannot_deliver: CancelReasonMessage.CANNOT_DELIVER,
  shopper_asked: CancelReasonMessage.SHOPPER_ASKED,
  other: CancelReasonMessage.OTHER,
} as const satisfies Record<CancelReason, CancelReasonMessage>;

import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  type CartLineSchema,
  type CartSchema,
  MergedLine_Outcome,
  type MergeNoticeSchema,
} from "@souk/contracts/cart/v1/cart";
import type { Cart, CartLine, MergeNotice, MergeOutcome } from "../domain/cart.ts";

const outcomes: Readonly<Record<MergeOutcome, MergedLine_Outcome>> = {
  added: MergedLine_Outcome.ADDED,
  summed: MergedLine_Outcome.SUMMED,
  clamped: MergedLine_Outcome.CLAMPED,
  dropped: MergedLine_Outcome.DROPPED,
};

export function toCart(cart: Cart): MessageInitShape<typeof CartSchema> {
  return {
    lines: cart.lines.map(toLine),
    saved: cart.saved.map(toLine),
    version: cart.version,
    couponCode: cart.couponCode,
    ...(cart.mergeNotice && { mergeNotice: toNotice(cart.mergeNotice) }),
  };
}

function toLine({ offerId, quantity, addedAt, seenPrice }: CartLine): MessageInitShape<typeof CartLineSchema> {
  return { offerId, quantity, addedAt: timestampFromDate(addedAt), ...(seenPrice && { seenPrice }) };
}

function toNotice({ mergedAt, lines }: MergeNotice): MessageInitShape<typeof MergeNoticeSchema> {
  return {
    mergedAt: timestampFromDate(mergedAt),
    lines: lines.map((line) => ({ ...line, outcome: outcomes[line.outcome] })),
  };
}

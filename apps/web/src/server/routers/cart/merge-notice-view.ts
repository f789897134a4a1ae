import "server-only";
import { pickText } from "@souk/bff/views";
import { MergedLine_Outcome, type MergeNotice } from "@souk/contracts/cart/v1/cart";
import type { OfferDetails } from "@souk/contracts/product/v1/product";

const outcomes = {
  [MergedLine_Outcome.UNSPECIFIED]: "added",
  [MergedLine_Outcome.ADDED]: "added",
  [MergedLine_Outcome.SUMMED]: "summed",
  [MergedLine_Outcome.CLAMPED]: "clamped",
  [MergedLine_Outcome.DROPPED]: "dropped",
} as const satisfies Record<MergedLine_Outcome, string>;

/** What signing in did to one line. */
export interface MergedLineView {
  readonly offerId: string;
  /** Null when it is not known any more. */
  readonly title: string | null;
  readonly outcome: (typeof outcomes)[MergedLine_Outcome];
  readonly quantity: number;
  readonly wanted: number;
}

/** What changed first, then what was only added. */
export function mergeNoticeView(
  notice: MergeNotice,
  offers: ReadonlyMap<string, OfferDetails>,
  locale: string,
): MergedLineView[] {
  return notice.lines
    .map(({ offerId, outcome, quantity, wanted }) => ({
      offerId,
      title: pickText(offers.get(offerId)?.title, locale) || null,
      outcome: outcomes[outcome],
      quantity,
      wanted,
    }))
    .sort((a, b) => Number(a.outcome === "added") - Number(b.outcome === "added"));
}

import "server-only";
import { type MoneyView, moneyView } from "@souk/bff/views";
import type { OrderLine } from "@souk/contracts/order/v1/order";
import { itemView } from "../cart/line-view.ts";
import type { OfferNow } from "./offers-now.ts";

/** What became of a line that is not in the cart just as it was bought. */
export interface AgainNote {
  readonly offerId: string;
  readonly title: string;
  readonly what: "gone" | "sold_out" | "fewer" | "failed" | "changed";
  readonly wanted: number;
  readonly added: number;
  /** What one costs now. */
  readonly price: MoneyView | null;
}

interface Outcome {
  readonly offer: OfferNow;
  /** Null when the cart did not take it. */
  readonly added: number | null;
  readonly locale: string;
}

/** Undefined when there is nothing to say. */
export function againNote(line: OrderLine, { offer, added, locale }: Outcome): AgainNote | undefined {
  const what = whatOf(line, offer, added);
  if (!what) return undefined;
  return {
    offerId: line.offerId,
    title: itemView(line, locale).title ?? "",
    what,
    wanted: line.quantity,
    added: added ?? 0,
    price: moneyView(offer.price, locale) ?? null,
  };
}

function whatOf(line: OrderLine, offer: OfferNow, added: number | null): AgainNote["what"] | undefined {
  if (added === null) return "failed";
  if (added === 0) return offer.isSold ? "sold_out" : "gone";
  if (added < line.quantity) return "fewer";
  return offer.price?.minorUnits === line.unitPrice?.minorUnits ? undefined : "changed";
}

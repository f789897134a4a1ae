import type { Money } from "@souk/contracts/money/v1/money";
import { stableId } from "@souk/ids/id";
import type { EventType, PublicEvent } from "../domain/webhook-event.ts";

interface About {
  readonly sellerId: string;
  readonly type: EventType;
  /** What of the seller's it happened to: one event of ours may tell of several. */
  readonly of: string;
}

/** What a shop is told of an event of ours. Its id follows from the event's, so that whoever sees it twice tells it once. */
export function publicEvent(
  event: { readonly id: string; readonly time: Date },
  { sellerId, type, of }: About,
  data: PublicEvent["data"],
): PublicEvent {
  return { id: stableId(event.id, `${sellerId}:${of}`), sellerId, type, occurredAt: event.time, data };
}

/** JSON has no whole numbers above 2^53, so amounts are texts. */
export function amountOf(money: Money | undefined): { currency: string; minor_units: string } {
  return { currency: money?.currencyCode ?? "", minor_units: String(money?.minorUnits ?? 0n) };
}

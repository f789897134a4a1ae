import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { type TimelineEntry, TimelineEntry_Kind } from "@souk/contracts/order/v1/order";

export type TimelineKind =
  | "placed"
  | "payment_authorized"
  | "packed"
  | "handed_over"
  | "part_handed_over"
  | "payment_captured"
  | "delivered"
  | "cancelled"
  | "payment_voided"
  | "refunded"
  | "return_requested"
  | "return_approved"
  | "return_declined"
  | "return_received"
  | "return_cancelled"
  | "return_expired"
  | "came_back"
  | "lines_cancelled";

export interface TimelineEntryView {
  readonly id: string;
  readonly kind: TimelineKind;
  /** ISO 8601. */
  readonly at: string;
}

const kinds: Readonly<Record<TimelineEntry_Kind, TimelineKind | null>> = {
  [TimelineEntry_Kind.UNSPECIFIED]: null,
  [TimelineEntry_Kind.PLACED]: "placed",
  [TimelineEntry_Kind.PAYMENT_AUTHORIZED]: "payment_authorized",
  [TimelineEntry_Kind.PACKED]: "packed",
  [TimelineEntry_Kind.HANDED_OVER]: "handed_over",
  [TimelineEntry_Kind.PART_HANDED_OVER]: "part_handed_over",
  [TimelineEntry_Kind.PAYMENT_CAPTURED]: "payment_captured",
  [TimelineEntry_Kind.DELIVERED]: "delivered",
  [TimelineEntry_Kind.CANCELLED]: "cancelled",
  [TimelineEntry_Kind.PAYMENT_VOIDED]: "payment_voided",
  [TimelineEntry_Kind.REFUNDED]: "refunded",
  [TimelineEntry_Kind.RETURN_REQUESTED]: "return_requested",
  [TimelineEntry_Kind.RETURN_APPROVED]: "return_approved",
  [TimelineEntry_Kind.RETURN_DECLINED]: "return_declined",
  [TimelineEntry_Kind.RETURN_RECEIVED]: "return_received",
  [TimelineEntry_Kind.RETURN_CANCELLED]: "return_cancelled",
  [TimelineEntry_Kind.RETURN_EXPIRED]: "return_expired",
  [TimelineEntry_Kind.CAME_BACK]: "came_back",
  [TimelineEntry_Kind.LINES_CANCELLED]: "lines_cancelled",
};

/** What happened to one seller's part, oldest first; kinds of a newer contract are left out. */
export function timelineEntryViews(entries: readonly TimelineEntry[], sellerOrderId: string): TimelineEntryView[] {
  return entries
    .filter((entry) => entry.sellerOrderId === "" || entry.sellerOrderId === sellerOrderId)
    .flatMap(({ id, kind, at }) => {
      const name = kinds[kind] ?? null;
      return name && at ? [{ id, kind: name, at: timestampDate(at).toISOString() }] : [];
    });
}

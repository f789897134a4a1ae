import type { ScanStatus } from "../carrier/parcel-carrier.ts";
import type { DeliveryState } from "./delivery-state.ts";
import type { FailureReason } from "./stop-state.ts";

export const bookingStates = ["wanted", "booked", "refused", "cancelled", "over"] as const;
export type BookingState = (typeof bookingStates)[number];

/** Something is still to come of it. */
export const openBookingStates = ["wanted", "booked"] as const satisfies readonly BookingState[];

/** How a delivery gets to where its carrier says that it is: what was not told on the way has happened nonetheless. */
export function wayTo(state: DeliveryState, status: ScanStatus): DeliveryState[] {
  const withCarrier: DeliveryState[] = state === "with_carrier" ? [] : ["with_carrier"];
  switch (state) {
    case "planned":
    case "with_carrier":
    case "attempt_failed":
      return {
        pre_transit: [],
        cancelled: [],
        in_transit: withCarrier,
        out_for_delivery: withCarrier,
        delivered: [...withCarrier, "delivered" as const],
        failure: [...withCarrier, "attempt_failed" as const],
        return_to_sender: [...back(state), "returning" as const],
        returned: [...back(state), "returning" as const, "returned" as const],
      }[status];
    case "returning":
      if (status === "delivered") return ["delivered"];
      return status === "returned" ? ["returned"] : [];
    default:
      return [];
  }
}

/** It can only come back from a carrier that has it. */
const back = (state: DeliveryState): DeliveryState[] => (state === "planned" ? ["with_carrier"] : []);

/** The carrier has taken it and not collected it: it wants its label. */
export const hasLabel = (
  delivery: { readonly state: DeliveryState },
  booking: { readonly state: BookingState; readonly carrierParcelId: string | null },
): boolean => delivery.state === "planned" && booking.state === "booked" && booking.carrierParcelId !== null;

/** Nothing more is heard of it. */
export const isLastStatus = (status: ScanStatus) => ["delivered", "returned", "cancelled"].includes(status);

const reasons: Readonly<Record<string, FailureReason>> = {
  recipient_absent: "nobody_there",
  address_unknown: "address_wrong",
  refused: "refused",
  no_access: "no_access",
  damaged: "damaged",
};

/** Our word for a carrier's. */
export const reasonOf = (word: string): FailureReason => reasons[word] ?? "other";

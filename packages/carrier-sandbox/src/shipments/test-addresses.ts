import type { FailureReason, Shipment, Status } from "./shipment.ts";

/** How a parcel goes on by itself. */
export type Move = { status: Status; place: string; reason: FailureReason | null };

/** What becomes of a parcel at the door: the first line of its address decides. */
function attempt({ recipient: { line1, city }, attempts }: Shipment): Move {
  const at = (status: Status, reason: FailureReason | null = null): Move => ({ status, place: city, reason });
  if (/refuses/i.test(line1)) return at("failure", "refused");
  if (/nobody/i.test(line1)) return at("failure", "recipient_absent");
  if (/second try/i.test(line1) && attempts === 0) return at("failure", "recipient_absent");
  return at("delivered");
}

/** After this many failed attempts a parcel goes back. */
const attemptsMost = 2;

/** The next thing that happens to a parcel when nobody says otherwise; undefined: nothing more. */
export function nextMove(shipment: Shipment): Move | undefined {
  const { sender, recipient, status, sequence, attempts } = shipment;
  switch (status) {
    case "pre_transit":
      return { status: "in_transit", place: sender.city, reason: null };
    case "in_transit":
      // Picked up, then sorted near where it goes, then in the van.
      return { status: sequence < 3 ? "in_transit" : "out_for_delivery", place: recipient.city, reason: null };
    case "out_for_delivery":
      return attempt(shipment);
    case "failure":
      return attempts < attemptsMost
        ? { status: "out_for_delivery", place: recipient.city, reason: null }
        : { status: "return_to_sender", place: recipient.city, reason: null };
    case "return_to_sender":
      return { status: "returned", place: sender.city, reason: null };
    default:
      return undefined;
  }
}

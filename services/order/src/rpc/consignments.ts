import type { MessageInitShape } from "@bufbuild/protobuf";
import type { ConsignmentSchema } from "@souk/contracts/order/v1/order_service";
import type { Sealer } from "@souk/personal-data/sealer";
import type { ConsignmentRow } from "../db/consignment-store.ts";
import type { Recipient } from "../domain/order.ts";
import { recipientPlace } from "../recipient-place.ts";

/** A parcel as whoever brings it needs it. Who gave no number with the address is called at the order's. */
export function toConsignment(
  sealer: Sealer,
  { recipient, currencyCode, orderTotalMinor, ...row }: ConsignmentRow,
): MessageInitShape<typeof ConsignmentSchema> {
  const { address, contact }: Recipient = JSON.parse(sealer.open(recipientPlace(row.orderId), recipient));
  return {
    ...row,
    address: { ...address, phone: address.phone || contact.phone },
    orderTotal: { currencyCode, minorUnits: orderTotalMinor },
  };
}

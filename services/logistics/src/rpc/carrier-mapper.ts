import type { MessageInitShape } from "@bufbuild/protobuf";
import {
  type CarrierBookingSchema,
  type CarrierDeliverySchema,
  CarrierServiceLevel,
} from "@souk/contracts/logistics/v1/carrier_service";
import type { CarrierServiceCode } from "../carrier/parcel-carrier.ts";
import type { BookingRow } from "../db/booking-store.ts";
import type { Carried } from "../use-cases/carrier/list-carried.ts";
import { toDelivery } from "./delivery-mapper.ts";
import { toTime } from "./place-mapper.ts";

export const serviceLevelOf: Readonly<Record<CarrierServiceCode, CarrierServiceLevel>> = {
  standard: CarrierServiceLevel.STANDARD,
  express: CarrierServiceLevel.EXPRESS,
};

export function toCarried({ delivery, booking }: Carried): MessageInitShape<typeof CarrierDeliverySchema> {
  const isStill = delivery.state === "planned";
  return { delivery: toDelivery(delivery), ...(booking && { booking: toBooking(booking, isStill) }) };
}

function toBooking(row: BookingRow, isStill: boolean): MessageInitShape<typeof CarrierBookingSchema> {
  const { carrier, service, trackingNumber, trackingUrl, priceMinor, priceCurrency, cancelWantedAt, createdAt } = row;
  const price =
    priceMinor !== null && priceCurrency ? { currencyCode: priceCurrency, minorUnits: priceMinor } : undefined;
  return {
    ...{ carrier, service: serviceLevelOf[service], price, createdAt: toTime(createdAt) },
    ...{ trackingNumber: trackingNumber ?? "", trackingUrl: trackingUrl ?? "" },
    ...{ isBeingCancelled: cancelWantedAt !== null, canBeCancelled: isStill && cancelWantedAt === null },
  };
}

import "server-only";
import {
  type CarrierBooking,
  type CarrierDelivery,
  CarrierServiceLevel as Level,
} from "@souk/contracts/logistics/v1/carrier_service";
import { formatMoney } from "@souk/money/format";
import { fromProto } from "@souk/money/proto";
import { deliveryView } from "../dispatch/view.ts";

export const serviceNames = {
  [Level.UNSPECIFIED]: "standard",
  [Level.STANDARD]: "standard",
  [Level.EXPRESS]: "express",
} as const satisfies Record<Level, string>;

export const servicesByName = { standard: Level.STANDARD, express: Level.EXPRESS } as const;

export const moneyText = (amount: CarrierBooking["price"], locale: string) => formatMoney(fromProto(amount), locale);

export function carriedView({ delivery, booking }: CarrierDelivery, locale: string) {
  if (!delivery) return undefined;
  return { ...deliveryView(delivery), booking: booking ? bookingView(booking, locale) : null };
}

function bookingView(booking: CarrierBooking, locale: string) {
  const { trackingNumber, trackingUrl, isBeingCancelled, canBeCancelled, service, price } = booking;
  return {
    ...{ trackingNumber, trackingUrl, isBeingCancelled, canBeCancelled, service: serviceNames[service] },
    price: price ? moneyText(price, locale) : null,
  };
}

import type { AddressView } from "@/server/routers/account/address-view";
import { formatOf } from "./countries.ts";

export interface AddressLinesProps {
  readonly address: AddressView;
  /** The country by name. */
  readonly country: string;
  readonly withRecipient?: boolean;
}

/** An address as it is written on a parcel of its country. */
export function AddressLines({ address, country, withRecipient = true }: AddressLinesProps) {
  return (
    <address className="not-italic wrap-anywhere">
      {withRecipient && <span className="block font-medium">{address.recipient}</span>}
      {addressLines(address).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
      <span className="block">{country}</span>
      {address.phone && <span className="block text-soft">{address.phone}</span>}
    </address>
  );
}

export function addressLines(address: AddressView): string[] {
  const { parts } = formatOf(address.countryCode);
  const isCityFirst = parts.indexOf("city") < parts.indexOf("postalCode");
  const town = isCityFirst
    ? [address.city, address.region, address.postalCode]
    : [`${address.postalCode} ${address.city}`.trim(), address.region];
  return [address.line1, address.line2, town.filter(Boolean).join(", ")].filter(Boolean);
}

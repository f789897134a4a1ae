import type { Address } from "@souk/address/address";
import { addressLines } from "@souk/address/address-lines";

export interface AddressLinesProps {
  readonly address: Address;
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

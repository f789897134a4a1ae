import type { Address } from "@souk/address/address";

export const scanStatuses = [
  "pre_transit",
  "in_transit",
  "out_for_delivery",
  "failure",
  "delivered",
  "return_to_sender",
  "returned",
  "cancelled",
] as const;
export type ScanStatus = (typeof scanStatuses)[number];

export const carrierServices = ["standard", "express"] as const;
export type CarrierServiceCode = (typeof carrierServices)[number];

interface Money {
  readonly currencyCode: string;
  readonly minorUnits: bigint;
}

/** Something that happened to a parcel; numbered from 1, so that of two the one with the higher number is the newer. */
export interface Scan {
  readonly sequence: number;
  readonly status: ScanStatus;
  readonly place: string;
  /** The carrier's word for why an attempt failed; empty otherwise. */
  readonly reason: string;
  readonly at: Date;
}

/** A parcel as its carrier has it. */
export interface CarrierParcel {
  /** The carrier's own id. */
  readonly id: string;
  /** What we named it by: our booking's id. */
  readonly reference: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string;
  readonly price: Money;
  readonly status: ScanStatus;
  /** Of the latest scan. */
  readonly sequence: number;
  /** Those that the answer tells; all of them only in answer to `track`. */
  readonly scans: readonly Scan[];
}

/**
 * What is known after a call.
 * - `parcel`: the carrier has the booking; this is how it stands.
 * - `refused`: nothing was done, and nothing ever will be under this key.
 * - `cancelled`: the key was cancelled before it was used; no parcel will come of it.
 * - `absent`: (only `track`) nothing was booked with this key so far.
 * - `unknown`: no answer, or none that tells. Ask by key, or repeat under the same key; never under another.
 */
export type CarrierAnswer =
  | { readonly kind: "parcel"; readonly parcel: CarrierParcel }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown"; readonly cause: unknown };

export interface Rate {
  readonly service: CarrierServiceCode;
  readonly price: Money;
}

/** No rates: the carrier does not go there, or not with so much. */
export type RatesAnswer =
  | { readonly kind: "rates"; readonly rates: readonly Rate[] }
  | { readonly kind: "unknown"; readonly cause: unknown };

export type LabelAnswer =
  | { readonly kind: "label"; readonly mediaType: string; readonly content: Uint8Array<ArrayBuffer> }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "unknown"; readonly cause: unknown };

type Place = Pick<Address, "countryCode" | "postalCode">;

export interface RatesInput {
  readonly from: Place;
  readonly to: Place;
  readonly weightGrams: number;
}

export interface BookInput {
  readonly key: string;
  readonly reference: string;
  readonly service: CarrierServiceCode;
  readonly weightGrams: number;
  readonly from: Address;
  readonly to: Address;
}

/**
 * A company that brings parcels where our couriers do not go. Repeating a call under its key changes nothing more. No
 * method rejects for what the carrier does or fails to do, nor when `signal` ends the wait: that is `unknown`.
 */
export interface ParcelCarrier {
  /** "sandbox"; stored with bookings: never changes. */
  readonly name: string;
  rates(input: RatesInput, signal: AbortSignal): Promise<RatesAnswer>;
  book(input: BookInput, signal: AbortSignal): Promise<CarrierAnswer>;
  /** The parcel that was booked with a key, as it is now, with all that happened to it. */
  track(key: string, signal: AbortSignal): Promise<CarrierAnswer>;
  /** Gives the booking made with a key back, or forbids the key if there was none; `refused` once the carrier has the parcel. */
  cancel(key: string, signal: AbortSignal): Promise<CarrierAnswer>;
  /** What is glued on the parcel. */
  label(parcelId: string, signal: AbortSignal): Promise<LabelAnswer>;
}

/** What a carrier told us by itself. */
export interface CarrierEvent {
  readonly eventId: string;
  readonly type: string;
  readonly parcel: CarrierParcel;
}

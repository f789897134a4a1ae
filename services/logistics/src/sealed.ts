import type { Address } from "@souk/address/address";
import type { Sealer } from "@souk/personal-data/sealer";
import { z } from "zod";

type Place = Parameters<Sealer["seal"]>[0];

/** Where what is sealed lives; it opens nowhere else. */
export const recipientPlace = (dropId: string): Place => ({ table: "drops", rowId: dropId, column: "recipient" });
export const pinPlace = (dropId: string): Place => ({ table: "drops", rowId: dropId, column: "pin" });
export const notePlace = (dropId: string): Place => ({ table: "drops", rowId: dropId, column: "note" });
export const pickupPlace = (sellerId: string): Place => ({ table: "pickups", rowId: sellerId, column: "address" });
export const phonePlace = (courierId: string): Place => ({ table: "couriers", rowId: courierId, column: "phone" });
export const detailsPlace = (proofId: string): Place => ({ table: "proof_details", rowId: proofId, column: "sealed" });
export const picturePlace = (stopId: string, hash: string): Place => ({
  table: "proof_pictures",
  rowId: `${stopId}:${hash}`,
  column: "content",
});

const address = z.object({
  recipient: z.string(),
  phone: z.string(),
  line1: z.string(),
  line2: z.string(),
  city: z.string(),
  region: z.string(),
  postalCode: z.string(),
  countryCode: z.string(),
});

/** Only the parts of an address, whatever else the object has. */
export function plainAddress(from: Address): Address {
  const { recipient, phone, line1, line2, city, region, postalCode, countryCode } = from;
  return { recipient, phone, line1, line2, city, region, postalCode, countryCode };
}

export function sealAddress(sealer: Sealer, place: Place, value: Address): Buffer {
  return sealer.seal(place, JSON.stringify(plainAddress(value)));
}

export function openAddress(sealer: Sealer, place: Place, sealed: Uint8Array): Address {
  return address.parse(JSON.parse(sealer.open(place, sealed)));
}

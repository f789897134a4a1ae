import { createHash } from "node:crypto";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const letters = 12;
/** By hand: fewer. 40 bits, and the database refuses the same twice. */
const writtenLetters = 8;

/** What a shipment's barcode says: "SK7K2M94QX3FAB". 60 bits of its id's hash; no two letters look alike. */
export function shipmentCode(id: string): string {
  return `SK${lettersOf(id, letters)}`;
}

/** What a shopper writes on what a courier collects: "RT7K2M94QX". */
export function pickupCode(id: string): string {
  return `RT${lettersOf(id, writtenLetters)}`;
}

function lettersOf(id: string, count: number): string {
  const digest = createHash("sha256").update(id).digest();
  return Array.from(digest.subarray(0, count), (byte) => crockford.charAt(byte & 31)).join("");
}

/** As a scanner or a person types it; undefined when it is none. */
export function parseShipmentCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return /^SK[0-9A-HJKMNP-TV-Z]{12}$/.test(code) ? code : undefined;
}

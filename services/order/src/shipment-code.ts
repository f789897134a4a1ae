import { createHash } from "node:crypto";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const letters = 12;

/** What a shipment's barcode says: "SK7K2M94QX3FAB". 60 bits of its id's hash; no two letters look alike. */
export function shipmentCode(id: string): string {
  const digest = createHash("sha256").update(id).digest();
  const text = Array.from(digest.subarray(0, letters), (byte) => crockford.charAt(byte & 31)).join("");
  return `SK${text}`;
}

/** As a scanner or a person types it; undefined when it is none. */
export function parseShipmentCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return /^SK[0-9A-HJKMNP-TV-Z]{12}$/.test(code) ? code : undefined;
}

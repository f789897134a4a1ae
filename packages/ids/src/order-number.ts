import { createHash } from "node:crypto";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The short number people read out for an order: "S-7K2M-94QX". Derived from the id (40 bits), so it is a label and
 * not a key: two orders may share one.
 */
export function orderNumber(id: string): string {
  const digest = createHash("sha256").update(id).digest();
  let bits = BigInt(`0x${digest.subarray(0, 5).toString("hex")}`);
  let text = "";
  for (let i = 0; i < 8; i++) {
    text = crockford.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return `S-${text.slice(0, 4)}-${text.slice(4)}`;
}

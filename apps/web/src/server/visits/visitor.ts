import { createHmac } from "node:crypto";

/** Who asks, as far as is known: an account, else a guest, else an address with a browser. */
export interface Somebody {
  readonly userId: string | undefined;
  readonly guestId: string | null;
  readonly address: string;
  readonly agent: string;
}

const bytes = 16;

/**
 * What stands for somebody who looks at a product: the same for the same product under the same key, and nothing else. With
 * another product or another day's key it is another, and once the key is gone it leads to nobody.
 */
export function visitorOf(key: string, productId: string, { userId, guestId, address, agent }: Somebody): Uint8Array {
  const who = userId ? `user:${userId}` : guestId ? `guest:${guestId}` : `browser:${address} ${agent}`;
  return createHmac("sha256", key).update(`${productId} ${who}`).digest().subarray(0, bytes);
}

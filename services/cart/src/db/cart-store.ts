import { DomainError } from "@souk/errors/domain-error";
import type { Redis } from "ioredis";
import * as scripts from "./cart-scripts.ts";

/** Most pieces of one offer, and most lines, in a cart. */
export const mostPerLine = 99;
export const mostLines = 100;

export interface CartLine {
  readonly offerId: string;
  readonly quantity: number;
  readonly addedAt: Date;
}

export interface Cart {
  /** Newest first. */
  readonly lines: readonly CartLine[];
  readonly version: bigint;
}

export interface CartStore {
  read(shopperId: string): Promise<Cart>;
  add(shopperId: string, requestId: string, line: { offerId: string; quantity: number }): Promise<Cart>;
  setQuantity(shopperId: string, line: { offerId: string; quantity: number }): Promise<Cart>;
  take(shopperId: string, requestId: string, lines: readonly { offerId: string; quantity: number }[]): Promise<void>;
  merge(guestId: string, shopperId: string): Promise<{ cart: Cart; mergedLineCount: number }>;
}

/** Carts in Redis. The tag in braces keeps the keys of one shopper on one node of a cluster. */
export function createCartStore(redis: Redis, { lifetimeMs, now }: { lifetimeMs: number; now: () => Date }): CartStore {
  const cartKey = (shopperId: string) => `souk:cart:{${shopperId}}`;
  const markKey = (shopperId: string, requestId: string) => `souk:cart-request:{${shopperId}}:${requestId}`;
  const time = () => String(now().getTime());
  return {
    read: async (shopperId) => {
      const fields = await redis.hgetall(cartKey(shopperId));
      return toCart(Object.entries(fields).flat());
    },
    add: async (shopperId, requestId, { offerId, quantity }) => {
      const keys = [cartKey(shopperId), markKey(shopperId, requestId)];
      const answer = await redis.eval(
        scripts.addLine,
        2,
        ...keys,
        lifetimeMs,
        offerId,
        quantity,
        time(),
        mostPerLine,
        mostLines,
      );
      return cartOrFull(answer);
    },
    setQuantity: async (shopperId, { offerId, quantity }) => {
      const key = cartKey(shopperId);
      return cartOrFull(
        await redis.eval(scripts.setLineQuantity, 1, key, lifetimeMs, offerId, quantity, time(), mostLines),
      );
    },
    take: async (shopperId, requestId, lines) => {
      const keys = [cartKey(shopperId), markKey(shopperId, requestId)];
      const pairs = lines.flatMap(({ offerId, quantity }) => [offerId, quantity]);
      await redis.eval(scripts.takeLines, 2, ...keys, lifetimeMs, ...pairs);
    },
    merge: async (guestId, shopperId) => {
      const answer = await redis.eval(
        scripts.mergeCart,
        2,
        cartKey(guestId),
        cartKey(shopperId),
        lifetimeMs,
        mostPerLine,
        mostLines,
      );
      const [mergedLineCount, fields] = Array.isArray(answer) ? answer : [];
      return { cart: toCart(fields), mergedLineCount: Number(mergedLineCount) };
    },
  };
}

function cartOrFull(answer: unknown): Cart {
  if (answer !== "full") return toCart(answer);
  throw new DomainError(
    "failed_precondition",
    "CART_FULL",
    `A cart holds ${mostLines} different offers; remove one first.`,
  );
}

function toCart(fields: unknown): Cart {
  if (!Array.isArray(fields)) throw new Error("a cart script answered something else than a cart");
  const lines: CartLine[] = [];
  let version = 0n;
  for (let at = 0; at < fields.length; at += 2) {
    const [name, value] = [String(fields[at]), String(fields[at + 1])];
    if (name === "v") version = BigInt(value);
    else lines.push(toLine(name, value));
  }
  return { lines: lines.sort((a, b) => b.addedAt.getTime() - a.addedAt.getTime()), version };
}

function toLine(name: string, value: string): CartLine {
  const [quantity, addedAt] = value.split(":").map(Number);
  return { offerId: name.slice("l:".length), quantity: quantity ?? 0, addedAt: new Date(addedAt ?? 0) };
}

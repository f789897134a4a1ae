import { DomainError } from "@souk/errors/domain-error";
import type { Money } from "@souk/money/money";
import type { Redis } from "ioredis";
import { type Cart, mostLines, mostPerLine } from "../domain/cart.ts";
import * as scripts from "./cart-scripts.ts";
import { priceText, readCart } from "./read-cart.ts";

/** In the cart, or put aside for later. */
export type List = "cart" | "saved";

interface Pieces {
  readonly offerId: string;
  readonly quantity: number;
}

export interface CartStore {
  read(shopperId: string): Promise<Cart>;
  add(shopperId: string, requestId: string, line: Pieces & { seenPrice?: Money | undefined }): Promise<Cart>;
  setQuantity(shopperId: string, list: List, line: Pieces): Promise<Cart>;
  /** To the list from the other one. */
  move(shopperId: string, offerId: string, to: List): Promise<Cart>;
  setCoupon(shopperId: string, code: string): Promise<Cart>;
  acceptPrices(shopperId: string, prices: readonly { offerId: string; price: Money }[]): Promise<Cart>;
  dismissMergeNotice(shopperId: string): Promise<Cart>;
  /** All of it, at once. */
  forget(shopperId: string): Promise<void>;
  take(shopperId: string, requestId: string, lines: readonly Pieces[]): Promise<void>;
  merge(
    guestId: string,
    shopperId: string,
    limits: readonly Pieces[],
  ): Promise<{ cart: Cart; mergedLineCount: number }>;
}

const prefixes: Readonly<Record<List, string>> = { cart: "l:", saved: "s:" };

/** Carts in Redis. The tag in braces keeps the keys of one shopper on one node of a cluster. */
export function createCartStore(redis: Redis, { lifetimeMs, now }: { lifetimeMs: number; now: () => Date }): CartStore {
  const cartKey = (shopperId: string) => `souk:cart:{${shopperId}}`;
  const markKey = (shopperId: string, requestId: string) => `souk:cart-request:{${shopperId}}:${requestId}`;
  const run = (script: string, keys: readonly string[], ...input: (string | number)[]) =>
    redis.eval(script, keys.length, ...keys, lifetimeMs, now().getTime(), mostPerLine, mostLines, ...input);
  const pairs = (lines: readonly Pieces[]) => lines.flatMap(({ offerId, quantity }) => [offerId, quantity]);

  async function take(shopperId: string, requestId: string, lines: readonly Pieces[]): Promise<void> {
    const keys = [cartKey(shopperId), markKey(shopperId, requestId)];
    const owner = await run(scripts.takeLines, keys, ...pairs(lines));
    if (typeof owner === "string" && owner !== "") await take(owner, requestId, lines);
  }

  return {
    read: async (shopperId) => readCart(Object.entries(await redis.hgetall(cartKey(shopperId))).flat()),
    add: async (shopperId, requestId, { offerId, quantity, seenPrice }) => {
      const keys = [cartKey(shopperId), markKey(shopperId, requestId)];
      return orFull("cart", await run(scripts.addLine, keys, offerId, quantity, priceText(seenPrice)));
    },
    setQuantity: async (shopperId, list, { offerId, quantity }) =>
      orFull(list, await run(scripts.setQuantity, [cartKey(shopperId)], prefixes[list], offerId, quantity)),
    move: async (shopperId, offerId, to) => {
      const from = to === "saved" ? "cart" : "saved";
      const lists = [prefixes[from], prefixes[to]];
      return orFull(to, await run(scripts.moveLine, [cartKey(shopperId)], offerId, ...lists));
    },
    setCoupon: async (shopperId, code) => readCart(await run(scripts.setCoupon, [cartKey(shopperId)], code)),
    acceptPrices: async (shopperId, prices) => {
      const input = prices.flatMap(({ offerId, price }) => [offerId, priceText(price)]);
      return readCart(await run(scripts.acceptPrices, [cartKey(shopperId)], ...input));
    },
    dismissMergeNotice: async (shopperId) => readCart(await run(scripts.dismissMergeNotice, [cartKey(shopperId)])),
    forget: async (shopperId) => {
      await redis.del(cartKey(shopperId));
    },
    take,
    merge: async (guestId, shopperId, limits) => {
      const keys = [cartKey(guestId), cartKey(shopperId)];
      const answer = await run(scripts.mergeCart, keys, shopperId, ...pairs(limits));
      const [mergedLineCount, fields] = Array.isArray(answer) ? answer : [];
      return { cart: readCart(fields), mergedLineCount: Number(mergedLineCount) };
    },
  };
}

function orFull(list: List, answer: unknown): Cart {
  if (answer !== "full") return readCart(answer);
  throw list === "cart"
    ? new DomainError(
        "failed_precondition",
        "CART_FULL",
        `A cart holds ${mostLines} different offers; remove one first.`,
      )
    : new DomainError(
        "failed_precondition",
        "SAVED_FULL",
        `${mostLines} different offers can be put aside; remove one first.`,
      );
}

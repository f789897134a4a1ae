import { expect, test } from "vitest";
import { featuredOffer } from "./featured-offer.ts";
import type { Offer } from "./product.ts";

const offer = (id: string, priceMinor: bigint, createdMs: number, state: Offer["state"] = "active"): Offer => ({
  id,
  priceMinor,
  state,
  createdAt: new Date(createdMs),
  sellerId: id,
  currencyCode: "EUR",
  compareAtMinor: undefined,
  sku: "",
});

test("the lowest price is featured, then the oldest, then the smallest id; paused ones never", () => {
  expect(featuredOffer([offer("a", 200n, 1), offer("b", 100n, 2)])?.id).toBe("b");
  expect(featuredOffer([offer("a", 100n, 2), offer("b", 100n, 1)])?.id).toBe("b");
  expect(featuredOffer([offer("b", 100n, 1), offer("a", 100n, 1)])?.id).toBe("a");
  expect(featuredOffer([offer("a", 100n, 1, "paused"), offer("b", 300n, 2)])?.id).toBe("b");
  expect(featuredOffer([offer("a", 100n, 1, "paused")])).toBeUndefined();
});

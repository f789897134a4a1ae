import { expect, test } from "vitest";
import { productQueries } from "./product-queries.ts";

test("each query is two words of one product, and is there once", () => {
  const products = ["brass-desk-lamp-7k2", "desk-lamp"].map((slug) => ({ slug, offerIds: [] }));
  expect(productQueries({ products })).toEqual(["brass desk", "brass lamp", "desk lamp"]);
});

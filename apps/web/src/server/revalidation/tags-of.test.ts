import { create } from "@bufbuild/protobuf";
import { ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { expect, test } from "vitest";
import { sellerIdsOf, tagsOfProduct } from "./tags-of.ts";

const offer = (sellerId: string) => ({ sellerId });

test("a product that was renamed and moved expires its pages here and there", () => {
  const event = create(ProductChangedSchema, {
    product: { slug: "tempo", variants: [{ offers: [offer("a"), offer("b")] }, { offers: [offer("a")] }] },
    previousSlug: "tempo-old",
    categorySlugs: ["clothing", "shoes"],
    previousCategorySlugs: ["clothing", "boots"],
  });
  expect(new Set(tagsOfProduct(event, ["pace"]))).toEqual(
    new Set([
      "catalogue",
      "product:tempo",
      "product:tempo-old",
      "category:clothing",
      "category:shoes",
      "category:boots",
      "seller:pace",
    ]),
  );
  expect(sellerIdsOf(event)).toEqual(["a", "b"]);
});

test("a product that was neither renamed nor moved has no empty tags", () => {
  const event = create(ProductChangedSchema, { product: { slug: "tempo" }, categorySlugs: ["shoes"] });
  expect(tagsOfProduct(event, [])).toEqual(["catalogue", "product:tempo", "category:shoes"]);
});

import { createClient, createRouterTransport } from "@connectrpc/connect";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { expect, test, vi } from "vitest";
import { tagsOfReviewed } from "./tags-of-reviewed.ts";

vi.mock("server-only", () => ({}));

function shopOf(asked: string[] = []) {
  const transport = createRouterTransport(({ service }) => {
    service(ProductService, {
      batchGetProductCards: ({ productIds }) => {
        asked.push(...productIds);
        return { cards: [{ id: "shoe", categoryId: "boots", sellerId: "a", offerIds: ["1", "2"] }] };
      },
      listCategories: () => ({
        categories: [
          { id: "clothing", slug: "clothing" },
          { id: "boots", slug: "boots", parentId: "clothing" },
          { id: "home", slug: "home" },
        ],
      }),
      batchGetOffers: () => ({
        offers: [{ offer: { id: "1", sellerId: "a" } }, { offer: { id: "2", sellerId: "b" } }],
      }),
    });
    service(SellerService, {
      batchGetSellers: ({ sellerIds }) => ({ sellers: sellerIds.map((id) => ({ id, slug: `shop-${id}`, name: id })) }),
    });
  });
  return { product: createClient(ProductService, transport), seller: createClient(SellerService, transport) };
}

test("a review expires every list that shows the product: home, its categories, all who sell it", async () => {
  expect(new Set(await tagsOfReviewed(shopOf(), ["shoe"]))).toEqual(
    new Set(["catalogue", "category:clothing", "category:boots", "seller:shop-a", "seller:shop-b"]),
  );
});

test("without a review nothing is asked and nothing expires", async () => {
  const asked: string[] = [];
  expect(await tagsOfReviewed(shopOf(asked), [])).toEqual([]);
  expect(asked).toEqual([]);
});

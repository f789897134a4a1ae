import { createServer } from "node:http2";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import type { Product } from "@souk/contracts/product/v1/product";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { attributes, idOf } from "./catalogue.ts";

const category = (slug: string, parent: string, en: string, ru: string) => ({
  id: idOf(slug),
  parentId: parent && idOf(parent),
  slug,
  name: { byLanguage: { en, ru } },
});

/** Stands in for the product and inventory services: real gRPC, answers from memory, and it can stop answering. */
export async function startUpstreams() {
  const products: Product[] = [];
  const inStock = new Set<string>();
  const categories = [
    category("clothing", "", "Clothing", "Одежда"),
    category("shoes", "clothing", "Shoes", "Обувь"),
    category("running", "shoes", "Running", "Бег"),
  ];
  const state = { isSilent: false, exports: 0, beforeExport: async () => {} };
  const answer = async <T>(value: () => T): Promise<T> => (state.isSilent ? new Promise<T>(() => {}) : value());
  const handler = connectNodeAdapter({
    routes: (router) => {
      router.service(ProductService, {
        listCategories: () => answer(() => ({ categories })),
        batchGetAttributes: ({ codes }) =>
          answer(() => ({ attributes: attributes.filter(({ code }) => codes.includes(code)) })),
        exportProducts: async ({ afterProductId, pageSize }) => {
          state.exports++;
          await state.beforeExport();
          const rest = products.filter(({ id }) => id > afterProductId).sort((a, b) => (a.id < b.id ? -1 : 1));
          return answer(() => ({ products: rest.slice(0, pageSize) }));
        },
      });
      router.service(InventoryService, {
        batchGetAvailability: ({ offerIds }) =>
          answer(() => ({
            availabilities: offerIds.map((offerId) => ({ offerId, available: inStock.has(offerId) ? 3n : 0n })),
          })),
      });
    },
  });
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const url = `http://127.0.0.1:${address.port}`;
  return { url, products, inStock, categories, state, stop: () => server.close() };
}

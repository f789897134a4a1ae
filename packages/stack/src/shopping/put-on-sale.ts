import { randomInt } from "node:crypto";
import { newId, stableId } from "@souk/ids/id";
import type { ShopClients } from "./shop-clients.ts";

/** A product of the proofs' own, so that they run on a shop with data and leave its goods alone. */
export interface Goods {
  readonly productId: string;
  readonly offerId: string;
  readonly sellerId: string;
  readonly sellerSlug: string;
  /** Takes it off the shop; what was ordered stays ordered. */
  withdraw(): Promise<void>;
}

const names = ["Proof", "Proof Two", "Proof Three"] as const;

/** Which of the three; or one that nobody else has, for those who may come to end it. */
type WhichSeller = number | "new";

function sellerOf(which: WhichSeller) {
  const name = which === "new" ? `Proof ${newId().slice(-12)}` : (names[which % names.length] ?? names[0]);
  const slug = name.toLowerCase().replace(" ", "-");
  const about = { city: "Lisboa", countryCode: "PT", foundedYear: 2026 };
  const description = { byLanguage: { en: "Goods that only proofs buy." } };
  return { id: stableId("souk-proof-seller", slug), slug, name, ...about, description };
}

/** Puts so many pieces of a new product of a seller on sale, at a price that hardly any other run has. */
export async function putOnSale(clients: ShopClients, stock: number, which: WhichSeller = 0): Promise<Goods> {
  const seller = sellerOf(which);
  await clients.seller.ensureSeller({ requestId: newId(), seller });
  const [productId, variantId, offerId] = [newId(), newId(), newId()];
  const price = { currencyCode: "EUR", minorUnits: BigInt(randomInt(1_000, 10_000_000)) };
  const offer = { id: offerId, variantId, productId, sellerId: seller.id, price, sku: offerId };
  const product = {
    id: productId,
    slug: `proof-${productId}`,
    title: { byLanguage: { en: "A proof's own product", ru: "Товар для проверки" } },
    brand: "",
    categoryId: await anyCategoryId(clients),
    variants: [{ id: variantId, offers: [offer] }],
  };
  const count = { offerId, sellerId: seller.id, location: "main", onHand: BigInt(stock) };
  await clients.inventory.bulkSetStock({ requestId: newId(), counts: [count] });
  const { errors } = await clients.product.bulkUpsertProducts({
    requestId: newId(),
    products: [product],
    publish: true,
  });
  if (errors.length > 0) throw new Error(`the product was refused: ${errors.map((e) => e.message).join(" ")}`);
  return {
    productId,
    offerId,
    sellerId: seller.id,
    sellerSlug: seller.slug,
    withdraw: async () => {
      await clients.product.archiveProducts({ requestId: newId(), productIds: [productId] });
    },
  };
}

/** One that is there; a shop without any gets one. */
async function anyCategoryId({ product }: ShopClients): Promise<string> {
  const { categories } = await product.listCategories({});
  const last = categories.at(-1);
  if (last) return last.id;
  const category = { id: stableId("souk-proof-category", "proof"), slug: "proof", position: 0 };
  const name = { byLanguage: { en: "Proof", ru: "Проверка" } };
  await product.upsertCategories({ requestId: newId(), categories: [{ ...category, name }] });
  return category.id;
}

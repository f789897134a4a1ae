import { create } from "@bufbuild/protobuf";
import type { Client } from "@connectrpc/connect";
import { MediaSchema, type Product, Product_State } from "@souk/contracts/product/v1/product";
import type { SellerCatalogueService } from "@souk/contracts/product/v1/seller_catalogue_service";
import { newId } from "@souk/ids/id";
import sharp from "sharp";
import { english, north, shoe } from "./catalogue.ts";
import type { Harness } from "./harness.ts";

export type Shelf = Client<typeof SellerCatalogueService>;

/** A picture in the shop's store, by its colour. */
export async function picture(product: Harness, background = "#8a63d2"): Promise<string> {
  const content = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer();
  return (await product.catalogue.uploadMedia({ content })).media?.id ?? "";
}

/** A shoe as its seller writes it: their own offers only, and a picture. */
export async function written(product: Harness, name: string, overrides: Partial<Product> = {}): Promise<Product> {
  const whole = shoe(name);
  for (const variant of whole.variants) variant.offers = variant.offers.filter(({ sellerId }) => sellerId === north);
  const media = [create(MediaSchema, { id: await picture(product), alt: english("A shoe") })];
  return Object.assign(whole, { media, state: Product_State.UNSPECIFIED }, overrides);
}

/** Saves a draft and hands it to moderation; the id of the revision. */
export async function submitted(shelf: Shelf, content: Product, version = 0): Promise<string> {
  const of = { sellerId: north, productId: content.id };
  const { draft, problems } = await shelf.saveDraft({ requestId: newId(), ...of, content, version });
  if (problems.length > 0) throw new Error(problems.map(({ field, message }) => `${field}: ${message}`).join("\n"));
  const { revision } = await shelf.submitRevision({ requestId: newId(), ...of, version: draft?.version ?? 0 });
  return revision?.id ?? "";
}

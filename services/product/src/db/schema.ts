import { auditEntries } from "@souk/database/audit-table";
import { requests } from "@souk/database/tables";
import { deadLetters, inbox, outbox } from "@souk/events/tables";
import { attributes } from "./tables/attributes.ts";
import { productCards, productListings } from "./tables/cards.ts";
import { categories, categoryTree } from "./tables/categories.ts";
import { fetchedPictures } from "./tables/fetched-pictures.ts";
import { heldSellers, heldSellerWork } from "./tables/held-sellers.ts";
import { importBadRows, importParts, productImports } from "./tables/imports.ts";
import { media, productMedia } from "./tables/media.ts";
import { offers } from "./tables/offers.ts";
import { productPopularity, sales } from "./tables/popularity.ts";
import { formerSlugs, products } from "./tables/products.ts";
import { productRevisions } from "./tables/revisions.ts";
import { sellerProducts } from "./tables/seller-products.ts";
import { categoryAttributes, formerCategorySlugs } from "./tables/taxonomy.ts";
import { variants } from "./tables/variants.ts";

export {
  attributes,
  auditEntries,
  categories,
  categoryAttributes,
  categoryTree,
  deadLetters,
  fetchedPictures,
  formerCategorySlugs,
  formerSlugs,
  heldSellers,
  heldSellerWork,
  importBadRows,
  importParts,
  inbox,
  media,
  offers,
  outbox,
  productCards,
  productImports,
  productListings,
  productMedia,
  productPopularity,
  productRevisions,
  products,
  requests,
  sales,
  sellerProducts,
  variants,
};

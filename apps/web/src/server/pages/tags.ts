/** What static pages are tagged with, and what the events of the catalogue expire. */
/** What shows the newest or cheapest of the whole shop. */
export const catalogueTag = "catalogue";
/** The category tree, which is on every page. */
export const treeTag = "categories";
export const categoryTag = (slug: string): string => `category:${slug}`;
export const productTag = (slug: string): string => `product:${slug}`;
/** What is said about a product, by its id. */
export const reviewsTag = (productId: string): string => `reviews:${productId}`;
export const sellerTag = (slug: string): string => `seller:${slug}`;
/** What names sellers; of kept answers only. */
export const sellersTag = "sellers";
/** What attributes and their choices are called, on every page of a product. */
export const dictionaryTag = "dictionary";

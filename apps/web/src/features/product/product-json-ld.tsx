import type { OfferView, ProductView } from "@/server/catalogue/product-view";
import type { NamedSlug } from "@/server/catalogue/search-products";
import type { RatingView } from "@/server/reviews/review-view";
import { pictureUrl } from "../catalogue/product-picture.tsx";
import { JsonLd } from "../layout/json-ld.tsx";
import { decimalOf } from "./decimal-of.ts";

export interface ProductJsonLdProps {
  readonly product: ProductView;
  readonly trail: readonly NamedSlug[];
  /** Null when it is not known now. */
  readonly rating: RatingView | null;
  /** "https://souk.example/en" */
  readonly baseUrl: string;
}

/** The product as search engines read it. Stock is left out: the page is kept, and the stock moves on. */
export function ProductJsonLd({ product, trail, rating, baseUrl }: ProductJsonLdProps) {
  const url = `${baseUrl}/p/${product.slug}`;
  const offers = product.variants.flatMap((variant) => variant.offers);
  const steps = [
    ...trail.map(({ slug, name }) => ({ name, item: `${baseUrl}/c/${slug}` })),
    { name: product.title, item: url },
  ];
  return (
    <JsonLd
      graph={[
        {
          "@type": "Product",
          "@id": url,
          url,
          name: product.title,
          description: product.description,
          category: trail.map(({ name }) => name).join(" > "),
          ...(product.brand && { brand: { "@type": "Brand", name: product.brand } }),
          image: product.pictures.map(({ id }) => new URL(pictureUrl(id, 1280, "jpg"), baseUrl).href),
          additionalProperty: product.attributes.map(({ name, value, unit }) => ({
            "@type": "PropertyValue",
            name,
            value,
            ...(unit && { unitText: unit }),
          })),
          ...(rating && rating.count > 0 && { aggregateRating: aggregateRating(rating) }),
          ...(offers.length > 0 && { offers: aggregateOffer(offers, url) }),
        },
        {
          "@type": "BreadcrumbList",
          itemListElement: steps.map((step, at) => ({ "@type": "ListItem", position: at + 1, ...step })),
        },
      ]}
    />
  );
}

function aggregateRating({ count, mean }: RatingView) {
  return {
    "@type": "AggregateRating",
    ratingValue: mean.toFixed(2),
    reviewCount: count,
    bestRating: 5,
    worstRating: 1,
  };
}

const offersTold = 20;

function aggregateOffer(offers: readonly OfferView[], url: string) {
  const byPrice = offers.toSorted((a, b) => (BigInt(a.price.minorUnits) < BigInt(b.price.minorUnits) ? -1 : 1));
  const lowest = byPrice[0]?.price;
  const highest = byPrice.at(-1)?.price;
  return {
    "@type": "AggregateOffer",
    offerCount: offers.length,
    priceCurrency: lowest?.currencyCode,
    lowPrice: lowest && decimalOf(lowest),
    highPrice: highest && decimalOf(highest),
    offers: byPrice.slice(0, offersTold).map(({ price, seller }) => ({
      "@type": "Offer",
      url,
      price: decimalOf(price),
      priceCurrency: price.currencyCode,
      itemCondition: "https://schema.org/NewCondition",
      seller: { "@type": "Organization", name: seller.name },
    })),
  };
}

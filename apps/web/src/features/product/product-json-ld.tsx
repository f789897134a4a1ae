import type { OfferView, ProductView } from "@/server/catalogue/product-view";
import type { NamedSlug } from "@/server/catalogue/search-products";
import { pictureUrl } from "../catalogue/product-picture.tsx";
import { decimalOf } from "./decimal-of.ts";

export interface ProductJsonLdProps {
  readonly product: ProductView;
  readonly trail: readonly NamedSlug[];
  /** "https://souk.example/en" */
  readonly baseUrl: string;
}

/** The product as search engines read it. Stock is left out: the page is kept, and the stock moves on. */
export function ProductJsonLd({ product, trail, baseUrl }: ProductJsonLdProps) {
  const url = `${baseUrl}/p/${product.slug}`;
  const offers = product.variants.flatMap((variant) => variant.offers);
  const graph = [
    {
      "@type": "Product",
      "@id": url,
      url,
      name: product.title,
      description: product.description,
      ...(product.brand && { brand: { "@type": "Brand", name: product.brand } }),
      image: product.pictures.map(({ id }) => new URL(pictureUrl(id, 1280, "jpg"), baseUrl).href),
      ...(offers.length > 0 && { offers: aggregateOffer(offers) }),
    },
    {
      "@type": "BreadcrumbList",
      itemListElement: trail.map(({ slug, name }, at) => ({
        "@type": "ListItem",
        position: at + 1,
        name,
        item: `${baseUrl}/c/${slug}`,
      })),
    },
  ];
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": graph });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no tag can begin
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json.replaceAll("<", "\\u003c") }} />;
}

function aggregateOffer(offers: readonly OfferView[]) {
  const byPrice = offers.toSorted((a, b) => (BigInt(a.price.minorUnits) < BigInt(b.price.minorUnits) ? -1 : 1));
  const lowest = byPrice[0]?.price;
  const highest = byPrice.at(-1)?.price;
  return {
    "@type": "AggregateOffer",
    offerCount: offers.length,
    priceCurrency: lowest?.currencyCode,
    lowPrice: lowest && decimalOf(lowest),
    highPrice: highest && decimalOf(highest),
  };
}

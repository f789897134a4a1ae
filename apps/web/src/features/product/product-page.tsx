import { Breadcrumbs } from "@souk/ui/components/breadcrumbs";
import { useTranslations } from "next-intl";
import type { ProductView } from "@/server/catalogue/product-view";
import type { NamedSlug } from "@/server/catalogue/search-products";
import type { ProductReviews } from "@/server/pages/reviews";
import { keepTogether } from "../catalogue/keep-together.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { RecordView } from "../recent/record-view.tsx";
import { ReviewSection } from "../reviews/review-section.tsx";
import { AttributeTable } from "./attribute-table.tsx";
import { FurtherShelves } from "./further-shelves.tsx";
import { ProductStage } from "./product-stage.tsx";

export interface ProductPageProps {
  readonly product: ProductView;
  readonly trail: readonly NamedSlug[];
  /** Null when they cannot be had now: the browser asks again. */
  readonly reviews: ProductReviews | null;
}

export function ProductPage({ product, trail, reviews }: ProductPageProps) {
  const t = useTranslations("shop.product");
  const { id, title, brand, pictures, options, variants } = product;
  return (
    <div className="page-width grid gap-5 pt-5">
      <Breadcrumbs
        label={t("trail")}
        linkAs={ShopLink}
        items={[
          { label: t("home"), href: "/" },
          ...trail.map(({ slug, name }) => ({ label: name, href: `/c/${slug}` })),
        ]}
      />
      <ProductStage
        id={id}
        title={title}
        brand={brand}
        pictures={pictures}
        options={options}
        variants={variants}
        rating={reviews?.rating ?? null}
      />
      <div className="mt-7 grid items-start gap-x-16 gap-y-9 lg:grid-cols-2">
        {product.description && (
          <section className="min-w-0">
            <h2 className="mb-3 text-heading">{t("about")}</h2>
            <p className="max-w-reading whitespace-pre-line text-touch">{keepTogether(product.description)}</p>
          </section>
        )}
        {product.attributes.length > 0 && (
          <section className="min-w-0">
            <h2 className="mb-3 text-heading">{t("facts")}</h2>
            <AttributeTable rows={product.attributes} />
          </section>
        )}
      </div>
      <div className="mt-7">
        <ReviewSection productId={id} initial={reviews} />
      </div>
      <FurtherShelves productId={id} category={trail.at(-1)} />
      <RecordView productId={id} />
    </div>
  );
}

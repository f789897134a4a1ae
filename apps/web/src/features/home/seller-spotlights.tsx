import { Avatar } from "@souk/ui/components/avatar";
import { Ground } from "@souk/ui/components/ground";
import { SectionHeader } from "@souk/ui/components/section-header";
import { useTranslations } from "next-intl";
import type { SellerSpotlight } from "@/server/pages/seller-spotlights";
import { ProductPicture } from "../catalogue/product-picture.tsx";
import { ShopLink } from "../layout/shop-link.tsx";
import { sellerFacts } from "../seller/seller-facts.ts";

/** People behind the shop, with some of what they sell. Each card is one link. */
export function SellerSpotlights({ spotlights }: { spotlights: readonly SellerSpotlight[] }) {
  const t = useTranslations("finding.home");
  return (
    <section className="drawn-when-near grid gap-5 [--height-estimate:56rem] md:[--height-estimate:20rem]">
      <SectionHeader title={t("sellers")} />
      <ul className="grid gap-4 md:grid-cols-3">
        {spotlights.map((spotlight) => (
          <li key={spotlight.seller.id} className="min-w-0">
            <Spotlight {...spotlight} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Spotlight({ seller, pictures }: SellerSpotlight) {
  const t = useTranslations("finding.home");
  const facts = sellerFacts(seller, (year) => t("since", { year }));
  return (
    <article className="group relative flex h-full flex-col gap-4 rounded-24 bg-card p-4.5 inset-ring inset-ring-line transition-shadow hover:inset-ring-edge">
      <div aria-hidden className="grid grid-cols-3 gap-2">
        {pictures.map((picture) => (
          <Ground key={picture.id} hue={picture.hue} fit="cover" className="aspect-square rounded-12">
            <ProductPicture picture={picture} sizes="(min-width: 48rem) 8rem, 28vw" widthMax={320} />
          </Ground>
        ))}
      </div>
      <div className="flex items-center gap-3">
        <Avatar name={seller.name} />
        <div className="min-w-0">
          <h3 className="hyphens-auto text-subheading">
            <ShopLink
              href={`/s/${seller.slug}`}
              className="underline-offset-3 outline-none after:absolute after:inset-0 after:rounded-24 group-hover:underline focus-visible:after:outline-2 focus-visible:after:outline-brand focus-visible:after:outline-offset-2"
            >
              {seller.name}
            </ShopLink>
          </h3>
          {facts && <p className="text-label text-soft">{facts}</p>}
        </div>
      </div>
      {seller.description && <p className="line-clamp-3 text-soft">{seller.description}</p>}
    </article>
  );
}

import { DotList } from "@souk/ui/components/dot-list";
import { ProductCard } from "@souk/ui/components/product-card";
import { Rating } from "@souk/ui/components/rating";
import { useFormatter, useTranslations } from "next-intl";
import type { ProductCardView } from "@/server/catalogue/product-card-view";
import { ShopLink } from "../layout/shop-link.tsx";
import { WishButton } from "../wishlist/wish-button.tsx";
import { keepTogether } from "./keep-together.ts";
import { groundHueOf, PictureOrLetter } from "./picture-or-letter.tsx";
import { StockBadge } from "./stock-badge.tsx";
import { TravellingPicture } from "./travelling-picture.tsx";

/** The columns of a `ProductGrid`; on a phone to the pixel, since the next larger picture weighs half as much again. */
const sizes = "(min-width: 77.5rem) 230px, (min-width: 48rem) 23vw, calc(50vw - 1.375rem)";

export interface ProductTileProps {
  readonly card: ProductCardView;
  readonly isEager?: boolean;
  readonly headingLevel?: 2 | 3;
}

/** A product in a grid; what is left of it comes from the `StockScope` around it. */
export function ProductTile({ card, isEager = false, headingLevel = 3 }: ProductTileProps) {
  const t = useTranslations("shop.card");
  const price = card.price?.text;
  return (
    <ProductCard
      className="h-full has-data-sold-out:[&_img]:opacity-45"
      href={`/p/${card.slug}`}
      linkAs={ShopLink}
      title={keepTogether(card.title)}
      headingLevel={headingLevel}
      price={price === undefined ? t("notOffered") : card.hasPriceRange ? t("from", { price }) : price}
      was={card.compareAt?.text}
      priceLabel={t("price")}
      wasLabel={t("was")}
      hue={groundHueOf(card.picture, card.title)}
      pictureFit="cover"
      picture={
        <TravellingPicture productId={card.id}>
          <PictureOrLetter picture={card.picture} title={card.title} sizes={sizes} widthMax={640} isEager={isEager} />
        </TravellingPicture>
      }
      action={
        <WishButton
          productId={card.id}
          title={card.title}
          size="sm"
          shape="round"
          className="sm:size-9 sm:before:-inset-1"
        />
      }
      badge={<StockBadge productId={card.id} percentOff={card.percentOff} />}
      meta={<Meta card={card} />}
    />
  );
}

/** What those who bought it think of it, and whose it is. */
function Meta({ card: { rating, sellerName, brand, sellerCount } }: { card: ProductCardView }) {
  const t = useTranslations("shop.card");
  const format = useFormatter();
  const name = sellerName || brand;
  return (
    <DotList>
      {rating && (
        <Rating
          value={t("rating", { mean: format.number(rating.mean, oneDecimal), count: rating.count })}
          label={t("rated", { mean: format.number(rating.mean, oneDecimal), count: rating.count })}
        />
      )}
      {sellerCount > 1 && name ? `${name} ${t("moreSellers", { count: sellerCount - 1 })}` : name}
    </DotList>
  );
}

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

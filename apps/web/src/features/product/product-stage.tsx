"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Price } from "@souk/ui/components/price";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { ProductView } from "@/server/catalogue/product-view";
import type { RatingView } from "@/server/reviews/review-view";
import { AddToCartButton } from "../cart/add-to-cart-button.tsx";
import { RatingLink } from "../reviews/rating-link.tsx";
import { WishButton } from "../wishlist/wish-button.tsx";
import { BuyBar } from "./buy-bar.tsx";
import { DeliveryCard } from "./delivery-card.tsx";
import { Gallery } from "./gallery.tsx";
import { OfferChoice, OnlySeller } from "./offer-choice.tsx";
import { OptionPicker } from "./option-picker.tsx";
import { StockLine } from "./stock-line.tsx";
import { useDeliveries } from "./use-deliveries.ts";
import { type Selection, useSelection } from "./use-selection.ts";

export type ProductStageProps = Pick<ProductView, "id" | "title" | "brand" | "pictures" | "options" | "variants"> & {
  readonly rating: RatingView | null;
};

/** The product, what can be chosen of it, and the way into the cart. */
export function ProductStage({ id, title, brand, pictures, options, variants, rating }: ProductStageProps) {
  const selection = useSelection({ variants });
  const { variant, offer } = selection;
  const deliveries = useDeliveries(variant);
  const buy = useRef<HTMLDivElement>(null);
  return (
    <div className="grid gap-x-5.5 gap-y-6 lg:grid-cols-[minmax(0,1fr)_27.5rem]">
      <Gallery productId={id} title={title} pictures={pictures} wanted={variant?.pictures[0] ?? 0} />
      <div className="grid min-w-0 content-start gap-4.5">
        <Head title={title} brand={brand} rating={rating} selection={selection} />
        {options.map((option) => (
          <OptionPicker
            key={option.code}
            option={option}
            chosen={variant?.options[option.code]}
            stateOf={(value) => selection.optionState(option.code, value)}
            onChoose={(value) => selection.chooseOption(option.code, value)}
          />
        ))}
        <div ref={buy}>
          <Buy productId={id} title={title} selection={selection} />
        </div>
        {offer && <DeliveryCard delivery={deliveries.byOffer?.[offer.id]} isPending={deliveries.isPending} />}
        {variant && variant.offers.length > 1 && offer && (
          <OfferChoice
            offers={variant.offers}
            chosenId={offer.id}
            levels={selection.levels}
            deliveries={deliveries.byOffer}
            onChoose={selection.chooseOffer}
          />
        )}
      </div>
      <BuyBar title={title} selection={selection} below={buy} />
    </div>
  );
}

function Head({
  title,
  brand,
  rating,
  selection: { offer },
}: Pick<ProductStageProps, "title" | "brand" | "rating"> & { selection: Selection }) {
  const t = useTranslations("shop.product");
  return (
    <div className="grid gap-1.5">
      {brand && <p className="text-label text-soft">{brand}</p>}
      <h1 className="hyphens-auto text-title">{title}</h1>
      {rating && rating.count > 0 && <RatingLink rating={rating} />}
      <div className="mt-2 flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1">
        {offer ? (
          <>
            <Price
              size="large"
              price={offer.price.text}
              was={offer.compareAt?.text}
              priceLabel={t("price")}
              wasLabel={t("was")}
            />
            {offer.percentOff !== null && <Badge tone="brand">{t("percentOff", { percent: offer.percentOff })}</Badge>}
          </>
        ) : (
          <p className="text-soft">{t("notOffered")}</p>
        )}
      </div>
    </div>
  );
}

interface BuyProps {
  readonly productId: string;
  readonly title: string;
  readonly selection: Selection;
}

function Buy({ productId, title, selection: { variant, offer, levels, isPending } }: BuyProps) {
  const t = useTranslations("shop.product");
  if (!variant || !offer) return null;
  const level = levels && (levels[offer.id] ?? 0);
  return (
    <div className="grid gap-3">
      <div className="flex gap-2.5">
        <div className="min-w-0 grow">
          {level === 0 ? (
            <Button size="lg" block variant="quiet" disabled>
              {t("soldOutNow")}
            </Button>
          ) : (
            <AddToCartButton offerId={offer.id} price={offer.price} label={t("add", { price: offer.price.text })} />
          )}
        </div>
        <WishButton
          productId={productId}
          variantId={variant.id}
          title={title}
          variant="outline"
          size="lg"
          className="aria-pressed:text-brand aria-pressed:[&_svg]:fill-current"
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <StockLine level={level} isPending={isPending} />
        <OnlySeller offer={offer} />
      </div>
    </div>
  );
}

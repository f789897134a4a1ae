"use client";
import { Badge } from "@souk/ui/components/badge";
import { Price } from "@souk/ui/components/price";
import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import type { OfferDeliveries } from "@/server/catalogue/offer-deliveries";
import type { OfferView } from "@/server/catalogue/product-view";
import { fewLeft } from "../catalogue/stock-badge.tsx";
import { ShopLink } from "../layout/shop-link.tsx";
import type { Levels } from "./selection.ts";
import { whyFeatured } from "./why-featured.ts";

export interface OfferChoiceProps {
  readonly offers: readonly OfferView[];
  readonly chosenId: string;
  readonly levels: Levels;
  readonly deliveries: OfferDeliveries | undefined;
  readonly onChoose: (offerId: string) => void;
}

/** Everyone who offers the variant, and why one of them is put forward. */
export function OfferChoice({ offers, chosenId, levels, deliveries, onChoose }: OfferChoiceProps) {
  const t = useTranslations("shop.product");
  const tOffers = useTranslations("finding.offers");
  const featured = whyFeatured(offers, levels);
  return (
    <fieldset className="min-w-0 overflow-clip rounded-20 border border-line bg-card">
      <legend className="sr-only">{t("sellers", { count: offers.length })}</legend>
      <div className="px-4 pt-3.5 pb-2 sm:px-5">
        <p aria-hidden className="font-semibold">
          {t("sellers", { count: offers.length })}
        </p>
        {featured && (
          <p className="mt-0.5 text-label text-soft">
            {tOffers(`why.${featured.reason}`, { seller: featured.offer.seller.name })}
          </p>
        )}
      </div>
      {offers.map((offer) => (
        <OfferRow
          key={offer.id}
          offer={offer}
          level={levels?.[offer.id] ?? (levels ? 0 : undefined)}
          delivery={deliveries?.[offer.id]?.options[0]}
          isFeatured={offer.id === featured?.offer.id && featured.reason !== "none-in-stock"}
          isChosen={offer.id === chosenId}
          onChoose={() => onChoose(offer.id)}
        />
      ))}
    </fieldset>
  );
}

interface OfferRowProps {
  readonly offer: OfferView;
  readonly level: number | undefined;
  readonly delivery: OfferDeliveries[string]["options"][number] | undefined;
  readonly isFeatured: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function OfferRow({ offer, level, delivery, isFeatured, isChosen, onChoose }: OfferRowProps) {
  const t = useTranslations("finding.offers");
  return (
    <label className="relative flex min-h-14 items-start gap-3 border-line border-t px-4 py-3 transition-colors hover:bg-ink/3 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-brand sm:px-5">
      <input
        type="radio"
        name="offer"
        value={offer.id}
        checked={isChosen}
        onChange={onChoose}
        className="mt-0.5 size-4.5 shrink-0 appearance-none rounded-full border-[1.5px] border-edge bg-card outline-none transition-[border-width] checked:border-[5.5px] checked:border-ink"
      />
      <span className="min-w-0 grow">
        <span className="flex items-start justify-between gap-4">
          <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
            <span className={level === 0 ? "text-soft" : "font-medium"}>{offer.seller.name}</span>
            {isFeatured && <Badge>{t("featured")}</Badge>}
          </span>
          <Price size="small" price={offer.price.text} was={offer.compareAt?.text} className="justify-end text-right" />
        </span>
        <OfferFacts level={level} delivery={delivery} />
      </span>
    </label>
  );
}

function OfferFacts({ level, delivery }: Pick<OfferRowProps, "level" | "delivery">) {
  const t = useTranslations("shop.stock");
  const tOffers = useTranslations("finding.offers");
  const facts = [
    level === 0 ? t("soldOut") : level !== undefined && level <= fewLeft ? t("onlyLeft", { count: level }) : "",
    delivery && level !== 0 ? tOffers("arrives", { days: delivery.days }) : "",
    delivery && level !== 0
      ? delivery.isFree
        ? tOffers("free")
        : tOffers("plus", { price: delivery.price.text })
      : "",
  ].filter(Boolean);
  return (
    <span className="block min-h-[1lh] text-label text-soft first-letter:uppercase">{facts.join("\u00a0· ")}</span>
  );
}

/** For a variant that only one sells. */
export function OnlySeller({ offer }: { offer: OfferView }) {
  const t = useTranslations("shop.product");
  return (
    <p className="text-small text-soft">
      {t.rich("soldBy", {
        name: offer.seller.name,
        seller: (name) => (
          <TextLink href={`/s/${offer.seller.slug}`} linkAs={ShopLink} variant="inline">
            {name}
          </TextLink>
        ),
      })}
    </p>
  );
}

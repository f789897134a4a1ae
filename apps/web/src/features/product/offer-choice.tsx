"use client";
import { Price } from "@souk/ui/components/price";
import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import type { OfferView } from "@/server/catalogue/product-view";
import { fewLeft } from "../catalogue/stock-badge.tsx";
import { ShopLink } from "../layout/shop-link.tsx";
import type { Levels } from "./selection.ts";

export interface OfferChoiceProps {
  readonly offers: readonly OfferView[];
  readonly chosenId: string;
  readonly levels: Levels;
  readonly onChoose: (offerId: string) => void;
}

/** Everyone who offers the variant; one is chosen. */
export function OfferChoice({ offers, chosenId, levels, onChoose }: OfferChoiceProps) {
  const t = useTranslations("shop.product");
  return (
    <fieldset className="min-w-0 overflow-clip rounded-20 border border-line bg-card">
      <legend className="sr-only">{t("sellers", { count: offers.length })}</legend>
      <p aria-hidden className="px-4 pt-3.5 pb-1 text-label text-soft sm:px-5">
        {t("sellers", { count: offers.length })}
      </p>
      {offers.map((offer) => (
        <OfferRow
          key={offer.id}
          offer={offer}
          level={levels?.[offer.id] ?? (levels ? 0 : undefined)}
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
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function OfferRow({ offer, level, isChosen, onChoose }: OfferRowProps) {
  const t = useTranslations("shop.stock");
  const note =
    level === 0 ? t("soldOut") : level !== undefined && level <= fewLeft ? t("onlyLeft", { count: level }) : "";
  return (
    <label className="relative flex min-h-12 items-center gap-3 px-4 py-2.5 transition-colors not-first-of-type:border-line not-first-of-type:border-t hover:bg-ink/3 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-brand sm:px-5">
      <input
        type="radio"
        name="offer"
        value={offer.id}
        checked={isChosen}
        onChange={onChoose}
        className="size-4.5 shrink-0 appearance-none rounded-full border-[1.5px] border-edge bg-card outline-none transition-[border-width] checked:border-[5.5px] checked:border-ink"
      />
      <span className="min-w-0 grow">
        <span className={level === 0 ? "text-soft" : "font-medium"}>{offer.seller.name}</span>
        {note && <span className="text-small text-soft"> · {note}</span>}
      </span>
      <Price size="small" price={offer.price.text} was={offer.compareAt?.text} />
    </label>
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

"use client";
import { formatMoney } from "@souk/money/format";
import { parseMoney } from "@souk/money/parse";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Dialog } from "@souk/ui/components/dialog";
import { Ground } from "@souk/ui/components/ground";
import { SummaryList } from "@souk/ui/components/summary-list";
import { useLocale, useTranslations } from "next-intl";
import { attributeText } from "../attribute-text.ts";
import { isPrice } from "../is-price.ts";
import { useProductForm } from "./form-context.tsx";
import { chosenOptions } from "./variants-of.ts";

/** The draft as a shopper would meet it, in the language of the console. */
export function Preview() {
  const t = useTranslations("products.preview");
  return (
    <Dialog
      trigger={
        <Button size="sm" variant="ghost" className="-ml-3">
          {t("open")}
        </Button>
      }
      title={t("title")}
      closeLabel={t("close")}
      className="max-w-220"
    >
      <PreviewBody />
    </Dialog>
  );
}

function PreviewBody() {
  const t = useTranslations("products.preview");
  const tEditor = useTranslations("products.editor");
  const locale = useLocale() === "ru" ? "ru" : "en";
  const { content, attributeOf, currencyCode } = useProductForm();
  const say = (text: { en: string; ru: string }) => text[locale] || text.en;
  const prices = content.variants.filter(({ price }) => isPrice(price, currencyCode));
  const [lowest] = prices
    .map(({ price }) => parseMoney(price, currencyCode))
    .toSorted((a, b) => Number(a.minorUnits - b.minorUnits));
  const [picture] = content.media;
  const yesNo = (value: string) => tEditor(value === "true" ? "yesNo.true" : "yesNo.false");
  const rows = content.attributes.flatMap((attribute) => {
    const value = attributeText(attribute, attributeOf(attribute.code), { locale, yesNo });
    return value ? [{ id: attribute.code, label: attributeOf(attribute.code)?.name ?? attribute.code, value }] : [];
  });
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <Ground hue={picture?.hue} fit="cover" className="aspect-square w-full">
        {picture && (
          // biome-ignore lint/performance/noImgElement: it comes in the right size from the product service.
          <img
            src={`/media/${picture.id}/640.webp`}
            alt={say(picture.alt)}
            className="absolute inset-0 size-full object-cover"
          />
        )}
      </Ground>
      <div className="grid content-start gap-3">
        {content.brand && <p className="text-small text-soft">{content.brand}</p>}
        <p className="text-title">{say(content.title) || t("untitled")}</p>
        <p className="text-heading">{lowest ? formatMoney(lowest, locale) : t("noPrice")}</p>
        {content.optionCodes.map((code) => (
          <p key={code} className="flex flex-wrap items-center gap-1.5">
            <span className="mr-1 text-label text-soft">{attributeOf(code)?.name ?? code}</span>
            {chosenOptions(content, code).map((option) => (
              <Badge key={option}>
                {attributeOf(code)?.options.find((each) => each.code === option)?.name ?? option}
              </Badge>
            ))}
          </p>
        ))}
        <p className="whitespace-pre-line">{say(content.description)}</p>
        {rows.length > 0 && <SummaryList rows={rows} />}
      </div>
    </div>
  );
}

"use client";
import { Notice } from "@souk/ui/components/notice";
import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "@/i18n/navigation";
import { useShop } from "../../shop/shop-context.tsx";
import { AttributePicker } from "./attribute-picker.tsx";
import { BulkFill } from "./bulk-fill.tsx";
import { useProductForm } from "./form-context.tsx";
import { OptionChoice } from "./option-choice.tsx";
import { Section } from "./section.tsx";
import { VariantGrid } from "./variant-grid.tsx";
import { variantsMax } from "./variants-of.ts";

const optionAttributesMax = 5;

/** What variants differ by, and the grid of them. */
export function VariantsSection({ productId }: { productId: string }) {
  const t = useTranslations("products.editor");
  const { slug: shop } = useShop();
  const { content, learn, onSale, offered } = useProductForm();
  /** Chosen, but without an option yet. */
  const [begun, setBegun] = useState<readonly string[]>([]);
  const codes = [...content.optionCodes, ...begun.filter((code) => !content.optionCodes.includes(code))];
  return (
    <Section id="variants" title={t("variants")} note={t("variantsNote")}>
      {codes.map((code) => (
        <OptionChoice key={code} code={code} onRemove={() => setBegun(begun.filter((each) => each !== code))} />
      ))}
      {codes.length < optionAttributesMax && (
        <AttributePicker
          label={t("addOption")}
          categoryId={content.categoryId}
          taken={codes}
          optionsOnly
          onPick={(attribute) => {
            learn(attribute);
            setBegun([...begun, attribute.code]);
          }}
        />
      )}
      {content.variants.length > variantsMax && (
        <Notice tone="warn">{t("tooManyVariants", { count: content.variants.length, most: variantsMax })}</Notice>
      )}
      {content.variants.length > 1 && <BulkFill />}
      <VariantGrid />
      {content.variants.some(({ id }) => !offered.has(id)) && (
        <p className="text-small text-soft">{t("openingStockNote")}</p>
      )}
      {onSale.size > 0 && (
        <p className="text-small text-soft">
          {t("pricesElsewhere")}{" "}
          <TextLink href={`/${shop}/products/offer?product=${productId}`} linkAs={Link}>
            {t("changePrices")}
          </TextLink>
        </p>
      )}
    </Section>
  );
}

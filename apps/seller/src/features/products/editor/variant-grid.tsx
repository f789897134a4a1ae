"use client";
import { useTranslations } from "next-intl";
import { useProductForm } from "./form-context.tsx";
import { VariantRow } from "./variant-row.tsx";

const head = "px-1.5 pb-2 text-left font-medium text-label text-soft first:pl-0";

/** A row for each variant: its code, and what this shop asks for it. */
export function VariantGrid() {
  const t = useTranslations("products.editor");
  const { content, set, offered, currencyCode } = useProductForm();
  const { variants } = content;
  const hasStock = variants.some(({ id }) => !offered.has(id));
  return (
    // Wide tables scroll by themselves; by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
    <section aria-label={t("variants")} tabIndex={0} className="relative -mx-4 overflow-x-auto px-4 sm:-mx-5 sm:px-5">
      <table className="w-full min-w-160">
        <thead>
          <tr>
            <th className={head}>{t("variant")}</th>
            <th className={`${head} w-35`}>{t("ean")}</th>
            <th className={`${head} w-22`}>{t("priceIn", { currencyCode })}</th>
            <th className={`${head} w-22`}>{t("priceBefore")}</th>
            <th className={`${head} min-w-30`}>{t("sku")}</th>
            {hasStock && <th className={`${head} w-22`}>{t("openingStock")}</th>}
            <th className={head}>
              <span className="sr-only">{t("remove")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.map((variant, at) => (
            <VariantRow
              key={variant.id}
              variant={variant}
              at={at}
              hasStock={hasStock}
              onChange={(patch) =>
                set({ variants: variants.map((each) => (each.id === variant.id ? { ...each, ...patch } : each)) })
              }
              onRemove={
                variants.length > 1
                  ? () => set({ variants: variants.filter(({ id }) => id !== variant.id) })
                  : undefined
              }
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

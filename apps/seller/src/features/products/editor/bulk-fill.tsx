"use client";
import { Button } from "@souk/ui/components/button";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProductForm } from "./form-context.tsx";

/** One price for all variants that are not on sale yet. */
export function BulkFill() {
  const t = useTranslations("products.editor");
  const { content, set, onSale, currencyCode, isReadOnly } = useProductForm();
  const [price, setPrice] = useState("");
  const [compareAt, setCompareAt] = useState("");
  if (isReadOnly || content.variants.every(({ id }) => onSale.has(id))) return null;
  function fill() {
    const variants = content.variants.map((variant) =>
      onSale.has(variant.id) ? variant : { ...variant, ...(price && { price }), ...(compareAt && { compareAt }) },
    );
    set({ variants });
  }
  const field = { controlSize: "sm", inputMode: "decimal", fieldClassName: "w-36" } as const;
  return (
    <div className="flex flex-wrap items-end gap-2.5">
      <TextField {...field} name="fill-price" label={t("priceIn", { currencyCode })} value={price} onText={setPrice} />
      <TextField {...field} name="fill-before" label={t("priceBefore")} value={compareAt} onText={setCompareAt} />
      <Button size="sm" variant="outline" onClick={fill} disabled={!price && !compareAt}>
        {t("fillAll")}
      </Button>
    </div>
  );
}

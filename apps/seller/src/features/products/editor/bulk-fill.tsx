"use client";
import { Button } from "@souk/ui/components/button";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProductForm } from "./form-context.tsx";
import { piecesMaxLength, piecesOf } from "./pieces-of.ts";

/** One price, and one number of pieces, for all variants that are not on sale yet. */
export function BulkFill() {
  const t = useTranslations("products.editor");
  const { content, set, onSale, offered, currencyCode, isReadOnly } = useProductForm();
  const [price, setPrice] = useState("");
  const [compareAt, setCompareAt] = useState("");
  const [stock, setStock] = useState("");
  if (isReadOnly || content.variants.every(({ id }) => onSale.has(id))) return null;
  function fill() {
    const variants = content.variants.map((variant) => ({
      ...variant,
      ...(!onSale.has(variant.id) && { ...(price && { price }), ...(compareAt && { compareAt }) }),
      ...(!offered.has(variant.id) && stock && { stock }),
    }));
    set({ variants });
  }
  const field = { controlSize: "sm", inputMode: "decimal", fieldClassName: "w-36" } as const;
  return (
    <div className="flex flex-wrap items-end gap-2.5">
      <TextField {...field} name="fill-price" label={t("priceIn", { currencyCode })} value={price} onText={setPrice} />
      <TextField {...field} name="fill-before" label={t("priceBefore")} value={compareAt} onText={setCompareAt} />
      {content.variants.some(({ id }) => !offered.has(id)) && (
        <TextField
          {...{ ...field, inputMode: "numeric", maxLength: piecesMaxLength }}
          name="fill-stock"
          label={t("openingStock")}
          value={stock}
          onText={(text) => setStock(piecesOf(text))}
        />
      )}
      <Button size="sm" variant="outline" onClick={fill} disabled={!price && !compareAt && !stock}>
        {t("fillAll")}
      </Button>
    </div>
  );
}

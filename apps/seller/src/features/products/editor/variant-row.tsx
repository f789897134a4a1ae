"use client";
import { IconButton } from "@souk/ui/components/icon-button";
import { Input } from "@souk/ui/components/input";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { VariantContent } from "@/server/routers/catalogue/content-view";
import { isPrice } from "../is-price.ts";
import { useProductForm } from "./form-context.tsx";
import { StockInput } from "./stock-input.tsx";

interface VariantRowProps {
  readonly variant: VariantContent;
  readonly at: number;
  /** Whether the grid has a column of opening stock. */
  readonly hasStock: boolean;
  readonly onChange: (patch: Partial<VariantContent>) => void;
  readonly onRemove: (() => void) | undefined;
}

export function VariantRow({ variant, at, hasStock, onChange, onRemove }: VariantRowProps) {
  const t = useTranslations("products.editor");
  const { content, attributeOf, onSale, offered, isReadOnly, problems, currencyCode } = useProductForm();
  const name =
    content.optionCodes
      .map((code) => {
        const option = variant.options[code] ?? "";
        return attributeOf(code)?.options.find((each) => each.code === option)?.name ?? option;
      })
      .join(" · ") || t("onlyVariant");
  const hasProblem = (part: string) => problems.some(({ field }) => field.startsWith(`variants[${at}].${part}`));
  const isOnSale = onSale.has(variant.id);
  const cell = (field: "code" | "price" | "compareAt" | "sku", label: string, isWrong: boolean) => (
    <td className="py-1 pr-1.5 pl-1.5">
      <Input
        controlSize="sm"
        aria-label={`${label}, ${name}`}
        aria-invalid={isWrong || undefined}
        inputMode={field === "price" || field === "compareAt" ? "decimal" : "text"}
        value={variant[field]}
        maxLength={field === "price" || field === "compareAt" ? 30 : 120}
        disabled={isOnSale && field !== "code"}
        onChange={(event) => onChange({ [field]: event.target.value })}
      />
    </td>
  );
  const isWrongPrice = (written: string) => written.trim() !== "" && !isPrice(written, currencyCode);
  return (
    <tr>
      <th scope="row" className="max-w-52 truncate pr-1.5 text-left font-medium text-small">
        {name}
      </th>
      {cell("code", t("ean"), hasProblem("code"))}
      {cell("price", t("price"), isWrongPrice(variant.price) || hasProblem("offers[0].price"))}
      {cell("compareAt", t("priceBefore"), isWrongPrice(variant.compareAt) || hasProblem("offers[0].compare_at"))}
      {cell("sku", t("sku"), hasProblem("offers[0].sku"))}
      {hasStock && (
        <td className="py-1 pr-1.5 pl-1.5">
          {!offered.has(variant.id) && (
            <StockInput
              label={`${t("openingStock")}, ${name}`}
              value={variant.stock}
              onChange={(stock) => onChange({ stock })}
            />
          )}
        </td>
      )}
      <td className="w-11">
        {onRemove && !isReadOnly && (
          <IconButton label={t("removeVariant", { name })} size="sm" onClick={onRemove}>
            <X aria-hidden strokeWidth={1.75} />
          </IconButton>
        )}
      </td>
    </tr>
  );
}

"use client";
import { Button } from "@souk/ui/components/button";
import { Input } from "@souk/ui/components/input";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import type { OfferRowView } from "@/server/routers/catalogue/offerable";
import { isPrice } from "../is-price.ts";

interface OfferRowProps {
  readonly row: OfferRowView;
  readonly currencyCode: string;
  readonly onChange: (change: Partial<OfferRowView>) => void;
  readonly onRemove: () => void;
}

export function OfferRow({ row, currencyCode, onChange, onRemove }: OfferRowProps) {
  const t = useTranslations("products.offer");
  const name = row.name || row.code || t("onlyVariant");
  const cell = (field: "price" | "compareAt" | "sku", label: string) => {
    const isAmount = field !== "sku";
    const isWrong = isAmount && row[field].trim() !== "" && !isPrice(row[field], currencyCode);
    return (
      <td className="p-1.5">
        <Input
          controlSize="sm"
          aria-label={`${label}, ${name}`}
          aria-invalid={isWrong || undefined}
          inputMode={isAmount ? "decimal" : "text"}
          maxLength={isAmount ? 30 : 120}
          value={row[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      </td>
    );
  };
  return (
    <tr>
      <th scope="row" className="max-w-60 truncate pr-1.5 text-left font-medium text-small">
        {name}
      </th>
      <td className="whitespace-nowrap px-1.5 text-small text-soft tabular-nums">{row.otherPrice || "–"}</td>
      {cell("price", t("price", { currencyCode }))}
      {cell("compareAt", t("before"))}
      {cell("sku", t("sku"))}
      <td className="w-40 p-1.5">
        <Select
          controlSize="sm"
          aria-label={`${t("state")}, ${name}`}
          value={row.isPaused ? "paused" : "active"}
          onChange={(event) => onChange({ isPaused: event.target.value === "paused" })}
        >
          <option value="active">{t("active")}</option>
          <option value="paused">{t("paused")}</option>
        </Select>
      </td>
      <td className="w-28 py-1.5 text-right">
        {row.offerId && (
          <Button size="sm" variant="ghost" onClick={onRemove} aria-label={t("removeOf", { name })}>
            {t("remove")}
          </Button>
        )}
      </td>
    </tr>
  );
}

"use client";
import { Input } from "@souk/ui/components/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SearchSummary } from "@/server/catalogue/search-products";
import { decimalOf } from "../product/decimal-of.ts";
import { FilterGroup } from "./filter-group.tsx";
import { isAmount } from "./is-amount.ts";

export interface PriceRangeProps {
  readonly from: string;
  readonly until: string;
  readonly prices: SearchSummary["prices"];
  readonly onChange: (range: { from: string; until: string }) => void;
}

/** Two prices, taken over when one leaves the field or presses Enter. */
export function PriceRange({ from, until, prices, onChange }: PriceRangeProps) {
  const t = useTranslations("shop.search");
  const [range, setRange] = useState({ from, until });
  const isUnreadable = (text: string) => text !== "" && !isAmount(text);
  const take = () => {
    const isSame = range.from === from && range.until === until;
    if (!isSame && !isUnreadable(range.from) && !isUnreadable(range.until)) onChange(range);
  };
  const field = (name: "from" | "until", hint: string | undefined) => (
    <Input
      name={name}
      controlSize="sm"
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      aria-label={t(name)}
      aria-invalid={isUnreadable(range[name]) || undefined}
      placeholder={hint}
      value={range[name]}
      onChange={({ target }) => setRange({ ...range, [name]: target.value })}
      onBlur={take}
      onKeyDown={({ key }) => key === "Enter" && take()}
    />
  );
  if (!prices && !from && !until) return null;
  return (
    <FilterGroup title={t("price")}>
      <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
        {field("from", prices ? roundedDown(decimalOf(prices.lowest)) : undefined)}
        <span aria-hidden className="text-soft">
          –
        </span>
        {field("until", prices ? roundedUp(decimalOf(prices.highest)) : undefined)}
      </div>
      {(isUnreadable(range.from) || isUnreadable(range.until)) && (
        <p role="alert" className="mt-1.5 text-danger text-label">
          {t("priceUnreadable")}
        </p>
      )}
    </FilterGroup>
  );
}

const roundedDown = (decimal: string) => String(Math.floor(Number(decimal)));
const roundedUp = (decimal: string) => String(Math.ceil(Number(decimal)));

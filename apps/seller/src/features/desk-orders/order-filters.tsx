"use client";
import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { AmountFilter } from "./amount-filter.tsx";
import { periods, searchParsers } from "./search-filters.ts";
import { SellerFilter } from "./seller-filter.tsx";

export function OrderFilters() {
  const t = useTranslations("deskOrders");
  const [{ period, seller, min, max, q }, setFilters] = useQueryStates(searchParsers);
  const isNarrowed = seller !== "" || min !== "" || max !== "" || period !== "quarter";
  return (
    <div className="mb-5 flex flex-wrap items-start gap-x-4 gap-y-3">
      <Field label={t("filters.period")} className="w-44">
        {(control) => (
          <Select
            {...control}
            // A number or an address is looked for in all times.
            value={q === "" ? period : "always"}
            disabled={q !== ""}
            onChange={({ target }) =>
              void setFilters({ period: periods.find((each) => each === target.value) ?? null })
            }
          >
            {periods.map((each) => (
              <option key={each} value={each}>
                {t(`period.${each}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <SellerFilter seller={seller} onSeller={(id) => void setFilters({ seller: id || null })} />
      <AmountFilter label={t("filters.min")} value={min} onValue={(text) => void setFilters({ min: text || null })} />
      <AmountFilter label={t("filters.max")} value={max} onValue={(text) => void setFilters({ max: text || null })} />
      {isNarrowed && (
        <Button
          variant="ghost"
          className="self-end"
          onClick={() => void setFilters({ period: null, seller: null, min: null, max: null })}
        >
          {t("filters.clear")}
        </Button>
      )}
    </div>
  );
}

"use client";
import { Field } from "@souk/ui/components/field";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { Link } from "@/i18n/navigation";
import { OwnDays } from "./own-days.tsx";
import { periodIds, periodParsers } from "./period-parsers.ts";

interface PeriodChoiceProps {
  /** Of the page, without what it shows: "/norte/numbers". */
  readonly path: string;
  readonly currencies: readonly string[];
  readonly currencyCode: string;
}

export function PeriodChoice({ path, currencies, currencyCode }: PeriodChoiceProps) {
  const t = useTranslations("numbers");
  const [{ period, currency }, setFilters] = useQueryStates(periodParsers);
  const chips = periodIds.map((id) => {
    const query = new URLSearchParams({ ...(id !== "30d" && { period: id }), ...(currency && { currency }) });
    return {
      label: t(`periods.${id}`),
      href: `${path}${query.size > 0 ? `?${query}` : ""}`,
      current: id === period,
    };
  });
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <FilterChips label={t("period")} items={chips} linkAs={Link} oneRow />
      {period === "custom" && <OwnDays />}
      {currencies.length > 1 && (
        <Field label={t("currency")}>
          {(control) => (
            <Select
              {...control}
              value={currencyCode}
              onChange={(event) => setFilters({ currency: event.target.value })}
            >
              {currencies.map((code) => (
                <option key={code}>{code}</option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </div>
  );
}

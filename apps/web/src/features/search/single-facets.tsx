"use client";
import { Checkbox } from "@souk/ui/components/checkbox";
import { useTranslations } from "next-intl";
import type { FacetView } from "@/server/catalogue/search-products";
import { FilterGroup } from "./filter-group.tsx";
import { useUnitText } from "./use-unit-text.ts";
import { valueText } from "./value-text.ts";

export interface SingleFacetsProps {
  /** Each with one value. */
  readonly facets: readonly FacetView[];
  /** "colour:lilac" of these and other attributes. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Attributes that only offer one value, as one list of what a product may have. */
export function SingleFacets({ facets, chosen, onChange }: SingleFacetsProps) {
  const t = useTranslations("finding.filter");
  const words = { unitText: useUnitText(), named: (parts: { name: string; value: string }) => t("named", parts) };
  if (facets.length === 0) return null;
  return (
    <FilterGroup title={t("single")}>
      {facets.flatMap((facet) =>
        facet.values.map((value) => {
          const pair = `${facet.code}:${value.value}`;
          return (
            <Checkbox
              key={pair}
              name="f"
              value={pair}
              label={
                facet.range === null && value.value !== "true"
                  ? t("named", { name: facet.name, value: value.name })
                  : valueText(facet, value, words)
              }
              aside={value.count}
              checked={chosen.includes(pair)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, pair] : chosen.filter((other) => other !== pair))
              }
            />
          );
        }),
      )}
    </FilterGroup>
  );
}

"use client";
import { Checkbox } from "@souk/ui/components/checkbox";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FacetView } from "@/server/catalogue/search-products";
import { FilterGroup } from "./filter-group.tsx";

export interface FacetGroupProps {
  readonly facet: FacetView;
  /** "colour:lilac" of this and other attributes. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** A longer list is folded to this many, chosen ones always shown. */
const shownMax = 7;

export function FacetGroup({ facet: { code, name, values }, chosen, onChange }: FacetGroupProps) {
  const t = useTranslations("shop.search");
  const [isUnfolded, setUnfolded] = useState(false);
  const isChosen = (value: string) => chosen.includes(`${code}:${value}`);
  const shown = values.filter(({ value }, at) => isUnfolded || at < shownMax || isChosen(value));
  return (
    <FilterGroup title={name}>
      {shown.map(({ value, name: label, count, swatch }) => {
        const pair = `${code}:${value}`;
        return (
          <Checkbox
            key={value}
            name="f"
            value={pair}
            label={<FacetLabel label={label} swatch={swatch} />}
            aside={count}
            checked={isChosen(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, pair] : chosen.filter((other) => other !== pair))
            }
          />
        );
      })}
      {values.length > shownMax && (
        <button
          type="button"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
          className="mt-1 rounded-4 py-1 text-small text-soft underline underline-offset-3 hover:text-ink"
        >
          {isUnfolded ? t("fewer") : t("allOf", { count: values.length })}
        </button>
      )}
    </FilterGroup>
  );
}

function FacetLabel({ label, swatch }: { label: string; swatch: string }) {
  if (!swatch) return label;
  return (
    <span className="flex items-center gap-2">
      <span
        aria-hidden
        style={{ backgroundColor: swatch }}
        className="size-4 shrink-0 rounded-full inset-ring inset-ring-ink/15"
      />
      <span className="min-w-0">{label}</span>
    </span>
  );
}

"use client";
import { Checkbox } from "@souk/ui/components/checkbox";
import { Input } from "@souk/ui/components/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FacetView } from "@/server/catalogue/search-products";
import { shownValues } from "./facet-values.ts";
import { FilterGroup } from "./filter-group.tsx";
import { useUnitText } from "./use-unit-text.ts";

export interface FacetGroupProps {
  readonly facet: FacetView;
  /** "colour:lilac" of this and other attributes. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** A list this long can be searched. */
const searchedFrom = 13;

/** The values of an attribute with how many products have each. A long list is folded and can be searched. */
export function FacetGroup({ facet: { code, name, unit, values }, chosen, onChange }: FacetGroupProps) {
  const t = useTranslations("finding.filter");
  const unitText = useUnitText()(unit);
  const [isUnfolded, setUnfolded] = useState(false);
  const [sought, setSought] = useState("");
  const isChosen = (value: string) => chosen.includes(`${code}:${value}`);
  const { shown, foldedCount } = shownValues(values, { isUnfolded, sought, isChosen });
  const toggle = (pair: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, pair] : chosen.filter((other) => other !== pair));
  return (
    <FilterGroup title={unitText ? `${name}, ${unitText}` : name}>
      {values.length >= searchedFrom && (
        <Input
          type="search"
          controlSize="sm"
          autoComplete="off"
          aria-label={t("searchIn", { name })}
          placeholder={t("searchIn", { name })}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
          className="mb-1.5 noscript:hidden"
        />
      )}
      <div className={isUnfolded && values.length >= searchedFrom ? "max-h-80 overflow-y-auto pr-1" : undefined}>
        {shown.map(({ value, name: label, count, swatch, isFolded }) => (
          <Checkbox
            key={value}
            name="f"
            value={`${code}:${value}`}
            label={<FacetLabel label={label} swatch={swatch} />}
            aside={count}
            checked={isChosen(value)}
            onChange={({ target }) => toggle(`${code}:${value}`, target.checked)}
            className={isFolded ? "hidden noscript:flex" : undefined}
          />
        ))}
      </div>
      {sought !== "" && shown.every(({ isFolded }) => isFolded) && (
        <p role="status" className="py-1 text-small text-soft">
          {t("noneSought")}
        </p>
      )}
      {(foldedCount > 0 || isUnfolded) && sought === "" && (
        <button
          type="button"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
          className="mt-1 rounded-4 py-1 text-small text-soft underline underline-offset-3 hover:text-ink noscript:hidden"
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

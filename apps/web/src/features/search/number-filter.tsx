"use client";
import { Input } from "@souk/ui/components/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FacetView } from "@/server/catalogue/search-products";
import { FilterGroup } from "./filter-group.tsx";
import { numberText, parseRange, withRange } from "./number-range.ts";
import { useUnitText } from "./use-unit-text.ts";

export interface NumberFilterProps {
  readonly facet: FacetView & { readonly range: NonNullable<FacetView["range"]> };
  /** "weight:10..20" of this and other attributes. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Two numbers of an attribute, taken over when one leaves the field or presses Enter. */
export function NumberFilter({ facet: { code, name, unit, range }, chosen, onChange }: NumberFilterProps) {
  const t = useTranslations("finding.filter");
  const unitText = useUnitText()(unit);
  const present = chosen.map(parseRange).find((other) => other.code === code) ?? { code, from: "", until: "" };
  const [typed, setTyped] = useState(present);
  const isUnreadable = numberText(typed.from) === undefined || numberText(typed.until) === undefined;

  function take() {
    const from = numberText(typed.from);
    const until = numberText(typed.until);
    if (from === undefined || until === undefined) return;
    if (from !== present.from || until !== present.until) onChange(withRange(chosen, { code, from, until }));
  }
  const field = (end: "from" | "until", hint: number) => (
    <Input
      controlSize="sm"
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      aria-label={t(end, { name })}
      aria-invalid={numberText(typed[end]) === undefined || undefined}
      placeholder={String(hint)}
      value={typed[end]}
      onChange={({ target }) => setTyped({ ...typed, [end]: target.value })}
      onBlur={take}
      onKeyDown={({ key }) => key === "Enter" && take()}
    />
  );
  return (
    <FilterGroup title={unitText ? `${name}, ${unitText}` : name}>
      <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
        {field("from", range.minimum)}
        <span aria-hidden className="text-soft">
          –
        </span>
        {field("until", range.maximum)}
      </div>
      {isUnreadable && (
        <p role="alert" className="mt-1.5 text-danger text-label">
          {t("unreadable")}
        </p>
      )}
    </FilterGroup>
  );
}

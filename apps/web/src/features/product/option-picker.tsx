"use client";
import { OptionChip, OptionGroup, OptionSwatch } from "@souk/ui/components/option-group";
import { useTranslations } from "next-intl";
import type { OptionView } from "@/server/catalogue/product-view";
import type { OptionState } from "./selection.ts";

export interface OptionPickerProps {
  readonly option: OptionView;
  /** The code of the value that is chosen. */
  readonly chosen: string | undefined;
  readonly stateOf: (value: string) => OptionState;
  readonly onChoose: (value: string) => void;
}

/** The longest name that still fits a cell. */
const cellLength = 6;

/** One thing that variants differ in: swatches for colours, cells for short names, chips for others. */
export function OptionPicker({ option: { code, name, values }, chosen, stateOf, onChoose }: OptionPickerProps) {
  const t = useTranslations("shop.product");
  const tChoice = useTranslations("finding.choice");
  const hasSwatches = values.every(({ swatch }) => swatch !== "");
  const isShort = values.every((value) => value.name.length <= cellLength);
  return (
    <OptionGroup
      legend={name}
      chosen={values.find((value) => value.code === chosen)?.name}
      layout={!hasSwatches && isShort && values.length > 3 ? "cells" : "row"}
    >
      {values.map((value) => {
        const state = stateOf(value.code);
        const input = {
          name: `option-${code}`,
          value: value.code,
          label: value.name,
          checked: value.code === chosen,
          onChange: () => onChoose(value.code),
          soldOut: state === "sold-out",
          soldOutLabel: t("soldOut"),
          impossible: state === "impossible",
          impossibleLabel: tChoice("impossible"),
        };
        return hasSwatches ? (
          <OptionSwatch key={value.code} {...input} colour={value.swatch} />
        ) : (
          <OptionChip key={value.code} {...input} />
        );
      })}
    </OptionGroup>
  );
}

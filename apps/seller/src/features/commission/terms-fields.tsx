"use client";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import type { RuleValues } from "./rule-values.ts";

interface TermsFieldsProps {
  readonly values: RuleValues;
  readonly onChange: (change: Partial<RuleValues>) => void;
  /** The one that could not be read. */
  readonly wrongField: string | null;
}

const amounts = ["fixed", "floor", "cap"] as const;

/** What is kept: a percentage, and amounts for each piece. */
export function TermsFields({ values, onChange, wrongField }: TermsFieldsProps) {
  const t = useTranslations("commission.form");
  const errorOf = (field: string) => (wrongField === field ? t("wrong") : undefined);
  return (
    <>
      <TextField
        name="percent"
        label={t("percent")}
        inputMode="decimal"
        value={values.percent}
        maxLength={8}
        onText={(percent) => onChange({ percent })}
        error={errorOf("percent")}
      />
      {amounts.map((field) => (
        <TextField
          key={field}
          name={field}
          label={t(field)}
          inputMode="decimal"
          value={values[field]}
          maxLength={20}
          onText={(text) => onChange({ [field]: text })}
          error={errorOf(field)}
        />
      ))}
      <TextField
        name="currency"
        label={t("currency")}
        value={values.currencyCode}
        maxLength={3}
        onText={(text) => onChange({ currencyCode: text.toUpperCase() })}
      />
    </>
  );
}

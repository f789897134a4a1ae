"use client";
import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import { TextField } from "@souk/ui/components/text-field";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { needs, type RuleValues, ruleKinds } from "./rule-values.ts";

interface ScopeFieldsProps {
  readonly values: RuleValues;
  readonly onChange: (change: Partial<RuleValues>) => void;
}

/** What a new rule is for. */
export function ScopeFields({ values, onChange }: ScopeFieldsProps) {
  const t = useTranslations("commission.form");
  const levels = useTranslations("commission.levels");
  const choices = useQuery(useTRPC().commission.choices.queryOptions());
  const { kind } = values;
  return (
    <>
      <Field label={t("kind")}>
        {(control) => (
          <Select
            {...control}
            value={kind}
            onChange={(event) => onChange({ kind: ruleKinds.find((each) => each === event.target.value) ?? kind })}
          >
            {ruleKinds.map((each) => (
              <option key={each} value={each}>
                {levels(each)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {needs.seller(kind) && (
        <Choice
          label={t("seller")}
          none={t("choose")}
          value={values.sellerId}
          choices={choices.data?.sellers ?? []}
          onChange={(sellerId) => onChange({ sellerId })}
        />
      )}
      {needs.category(kind) && (
        <Choice
          label={t("category")}
          none={t("choose")}
          value={values.categoryId}
          choices={choices.data?.categories ?? []}
          onChange={(categoryId) => onChange({ categoryId })}
        />
      )}
      {needs.product(kind) && (
        <TextField
          name="product"
          label={t("product")}
          hint={t("productHint")}
          value={values.productSlug}
          maxLength={300}
          onText={(productSlug) => onChange({ productSlug })}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly value: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (id: string) => void;
}

export function Choice({ label, none, value, choices, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{none}</option>
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

"use client";
import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Problem, Problems } from "../forms/problem.ts";
import { TextField } from "../forms/text-field.tsx";
import { type AddressPart, formatOf } from "./countries.ts";
import type { Country } from "./country-names.ts";
import { type AddressField, type AddressValues, maxLengthOf } from "./delivery-form.ts";

export interface AddressFieldsProps {
  readonly values: AddressValues;
  readonly problems: Problems<AddressField>;
  readonly countries: readonly Country[];
  readonly onChange: (patch: Partial<Record<AddressField, string>>) => void;
  readonly onLeave: (field: AddressField) => void;
}

const autoComplete: Readonly<Record<AddressField, string>> = {
  recipient: "shipping name",
  phone: "shipping tel",
  line1: "shipping address-line1",
  line2: "shipping address-line2",
  city: "shipping address-level2",
  region: "shipping address-level1",
  postalCode: "shipping postal-code",
  countryCode: "shipping country",
};

/** The fields of an address in the order of its country. */
export function AddressFields({ values, problems, countries, onChange, onLeave }: AddressFieldsProps) {
  const t = useTranslations("checkout.address");
  const text = useProblemText();
  const [hasLine2, setHasLine2] = useState(false);
  const format = formatOf(values.countryCode);
  const field = (name: AddressField) => ({
    name,
    value: values[name],
    error: text(problems[name]),
    maxLength: maxLengthOf(name),
    autoComplete: autoComplete[name],
    onText: (value: string) => onChange({ [name]: value }),
    onBlur: () => onLeave(name),
  });
  const wide = "sm:col-span-2";
  const parts: Record<AddressPart, () => React.ReactNode> = {
    line1: () => (
      <div key="line1" className={`grid gap-4 ${wide}`}>
        <TextField {...field("line1")} label={t("line1")} />
        {hasLine2 || values.line2 !== "" ? (
          <TextField {...field("line2")} label={t("line2")} aside={t("optional")} />
        ) : (
          <Button
            variant="ghost"
            size="sm"
            className="-mt-2 -ml-2 justify-self-start px-2 text-left font-medium text-soft"
            onClick={() => setHasLine2(true)}
          >
            <Plus aria-hidden strokeWidth={1.75} />
            {t("addLine2")}
          </Button>
        )}
      </div>
    ),
    postalCode: () => (
      <TextField key="postalCode" {...field("postalCode")} label={t("postalCode")} placeholder={format.postalExample} />
    ),
    city: () => <TextField key="city" {...field("city")} label={t("city")} />,
    region: () => (
      <TextField
        key="region"
        {...field("region")}
        label={t(format.regionKind ?? "province")}
        aside={t("optional")}
        fieldClassName={format.parts.length % 2 === 0 && format.parts.at(-1) === "region" ? wide : undefined}
      />
    ),
  };
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField {...field("recipient")} label={t("recipient")} fieldClassName={wide} />
      <Field label={t("country")} className={wide}>
        {(control) => (
          <Select
            {...control}
            name="countryCode"
            autoComplete={autoComplete.countryCode}
            value={values.countryCode}
            onChange={(event) => onChange({ countryCode: event.target.value })}
          >
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {format.parts.map((part) => parts[part]())}
      <TextField
        {...field("phone")}
        type="tel"
        inputMode="tel"
        label={t("phone")}
        aside={t("optional")}
        hint={t("phoneHint")}
        fieldClassName={wide}
      />
    </div>
  );
}

/** A problem of the delivery form in the reader's words. */
export function useProblemText(): (problem: Problem | undefined) => string | undefined {
  const t = useTranslations("checkout.problems");
  return (problem) => problem && t(problem.code, problem.values ?? {});
}

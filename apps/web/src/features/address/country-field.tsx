"use client";
import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import type { Country } from "./country-names.ts";

export interface CountryFieldProps {
  readonly countries: readonly Country[];
  readonly value: string;
  readonly error?: string | undefined;
  readonly autoComplete: string;
  readonly className?: string | undefined;
  readonly onCountry: (countryCode: string) => void;
}

export function CountryField({ countries, value, error, autoComplete, className, onCountry }: CountryFieldProps) {
  const t = useTranslations("address.fields");
  return (
    <Field label={t("country")} error={error} className={className}>
      {(control) => (
        <Select
          {...control}
          name="countryCode"
          autoComplete={autoComplete}
          value={value}
          onChange={(event) => onCountry(event.target.value)}
        >
          {/* An address saved for a country that is no longer served keeps it until another is chosen. */}
          {countries.every(({ code }) => code !== value) && <option value={value}>{value}</option>}
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

"use client";
import { type Address, type AddressField, maxLengths } from "@souk/address/address";
import { type AddressPart, rulesOf } from "@souk/address/country-rules";
import { TextField } from "@souk/ui/components/text-field";
import type { Problems } from "@souk/ui/lib/problem";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CountryField } from "./country-field.tsx";
import type { Country } from "./country-names.ts";
import { StreetFields } from "./street-fields.tsx";
import { useAddressProblemText } from "./use-address-problem-text.ts";

export interface AddressFieldsProps {
  readonly values: Address;
  /** Those that are to be shown now; of `addressProblems` of `@souk/address`. */
  readonly problems: Problems<AddressField>;
  readonly countries: readonly Country[];
  readonly onChange: (patch: Partial<Record<AddressField, string>>) => void;
  readonly onLeave: (field: AddressField) => void;
  /** What browsers fill it in as. */
  readonly purpose?: "shipping" | "billing";
}

const autoComplete: Readonly<Record<AddressField, string>> = {
  recipient: "name",
  phone: "tel",
  line1: "address-line1",
  line2: "address-line2",
  city: "address-level2",
  region: "address-level1",
  postalCode: "postal-code",
  countryCode: "country",
};

const wide = "sm:col-span-2";

/**
 * The fields of an address: the country first, then what it needs, in its own order and words. Another country leaves
 * what was typed. Needs the messages "address".
 */
export function AddressFields({
  values,
  problems,
  countries,
  onChange,
  onLeave,
  purpose = "shipping",
}: AddressFieldsProps) {
  const t = useTranslations("address.fields");
  const text = useAddressProblemText();
  const rules = rulesOf(values.countryCode);
  const field = (name: AddressField) => ({
    name,
    value: values[name],
    error: text(problems[name]),
    maxLength: maxLengths[name],
    autoComplete: `${purpose} ${autoComplete[name]}`,
    onText: (value: string) => onChange({ [name]: value }),
    onBlur: () => onLeave(name),
  });
  const isNeeded = (part: AddressPart) => rules.required.has(part);
  const aside = (part: AddressPart) => (isNeeded(part) ? undefined : t("optional"));
  // Two to a row; the last one alone takes the whole of it.
  const isAlone = (part: AddressPart) => rules.parts.length % 2 === 0 && rules.parts.at(-1) === part;
  const half = (part: AddressPart) => (isAlone(part) ? wide : undefined);
  const parts: Record<AddressPart, () => ReactNode> = {
    line1: () => <StreetFields key="line1" line1={field("line1")} line2={field("line2")} className={wide} />,
    postalCode: () => (
      <TextField
        key="postalCode"
        {...field("postalCode")}
        label={t(rules.postalCodeKind)}
        aside={aside("postalCode")}
        placeholder={rules.postalCodeExample}
        fieldClassName={half("postalCode")}
      />
    ),
    city: () => (
      <TextField
        key="city"
        {...field("city")}
        label={t(rules.postalCodeKind === "postcode" ? "town" : "city")}
        fieldClassName={rules.parts[0] === "city" ? wide : half("city")}
      />
    ),
    region: () => (
      <TextField
        key="region"
        {...field("region")}
        label={t(rules.regionKind ?? "province")}
        aside={aside("region")}
        fieldClassName={half("region")}
      />
    ),
  };
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <CountryField
        countries={countries}
        value={values.countryCode}
        error={text(problems.countryCode)}
        autoComplete={`${purpose} ${autoComplete.countryCode}`}
        className={wide}
        onCountry={(countryCode) => onChange({ countryCode })}
      />
      <TextField {...field("recipient")} label={t("recipient")} fieldClassName={wide} />
      {rules.parts.map((part) => parts[part]())}
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

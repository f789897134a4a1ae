"use client";
import { addressLines } from "@souk/address/address-lines";
import { Checkbox } from "@souk/ui/components/checkbox";
import { RadioGroup, RadioOption } from "@souk/ui/components/radio-group";
import { useTranslations } from "next-intl";
import type { SavedAddressView } from "@/server/routers/account/address-view";
import { AddressFields } from "../address/address-fields.tsx";
import type { Country } from "../address/country-names.ts";
import { FormSection } from "./form-section.tsx";
import type { useDelivery } from "./use-delivery.ts";

export interface AddressSectionProps {
  readonly delivery: ReturnType<typeof useDelivery>;
  readonly addresses: readonly SavedAddressView[];
  readonly countries: readonly Country[];
  /** Null where there is no account to save to. */
  readonly saving: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void } | null;
}

/** Where it goes: a saved address, or fields for another. */
export function AddressSection({ delivery, addresses, countries, saving }: AddressSectionProps) {
  const t = useTranslations("checkout.address");
  const isNew = delivery.addressId === null;
  return (
    <FormSection id="checkout-address" title={t("title")}>
      {addresses.length > 0 && (
        <RadioGroup legend={t("saved")} hideLegend className={isNew ? "mb-5" : undefined}>
          {addresses.map((address) => (
            <RadioOption
              key={address.id}
              name="address"
              label={address.recipient}
              hint={addressLines(address).join(", ")}
              checked={delivery.addressId === address.id}
              onChange={() => delivery.choose(address.id)}
            />
          ))}
          <RadioOption name="address" label={t("another")} checked={isNew} onChange={() => delivery.choose(null)} />
        </RadioGroup>
      )}
      {isNew && (
        <>
          <AddressFields
            values={delivery.values}
            problems={delivery.problems}
            countries={countries}
            onChange={delivery.set}
            onLeave={delivery.leave}
          />
          {saving && (
            <Checkbox
              className="mt-4"
              label={t("save")}
              checked={saving.isOn}
              onChange={(event) => saving.onChange(event.target.checked)}
            />
          )}
        </>
      )}
    </FormSection>
  );
}

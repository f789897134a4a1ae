"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import type { SavedAddressView } from "@/server/routers/account/address-view";
import { AddressLines } from "../../address/address-lines.tsx";
import type { Country } from "../../address/country-names.ts";
import { AddressDialog } from "./address-dialog.tsx";

export interface AddressCardProps {
  readonly address: SavedAddressView;
  readonly countries: readonly Country[];
  readonly onDefault: () => void;
  readonly onRemove: () => void;
}

const quiet = "px-2.5 font-medium text-soft";

export function AddressCard({ address, countries, onDefault, onRemove }: AddressCardProps) {
  const t = useTranslations("account.addresses");
  const named = { recipient: address.recipient, line: address.line1 };
  const country = countries.find(({ code }) => code === address.countryCode)?.name ?? address.countryCode;
  return (
    <li className="min-w-0">
      <Card className="flex h-full flex-col justify-between gap-4">
        <div className="flex min-w-0 items-start justify-between gap-3">
          <AddressLines address={address} country={country} />
          {address.isDefault && <Badge>{t("default")}</Badge>}
        </div>
        <div className="-ml-2.5 flex flex-wrap gap-x-1">
          <AddressDialog
            countries={countries}
            address={address}
            trigger={
              <Button size="sm" variant="ghost" className={quiet} aria-label={t("editNamed", named)}>
                {t("edit")}
              </Button>
            }
          />
          {!address.isDefault && (
            <Button
              size="sm"
              variant="ghost"
              className={quiet}
              aria-label={t("makeDefaultNamed", named)}
              onClick={onDefault}
            >
              {t("makeDefault")}
            </Button>
          )}
          <Button size="sm" variant="ghost" className={quiet} aria-label={t("removeNamed", named)} onClick={onRemove}>
            {t("remove")}
          </Button>
        </div>
      </Card>
    </li>
  );
}

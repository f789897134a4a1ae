"use client";
import { Card } from "@souk/ui/components/card";
import { SummaryList } from "@souk/ui/components/summary-list";
import { useTranslations } from "next-intl";
import type { Fleet } from "./fleet-page.tsx";

/** Where is delivered, from which hub, and what that costs and earns. Operators change it. */
export function ZoneList({ fleet }: { fleet: Fleet }) {
  const t = useTranslations("fleet");
  return (
    <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      {fleet.zones.map(({ id, name, hubId, prefixes, rates }) => {
        const hub = fleet.hubs.find((each) => each.id === hubId);
        return (
          <li key={id}>
            <Card className="h-full">
              <h3 className="text-subheading">{name}</h3>
              <p className="mt-1 text-label text-soft">
                {hub && [hub.name, hub.street, hub.city].filter(Boolean).join(", ")}
              </p>
              <p className="mt-3 text-label text-soft tabular">{t("areas", { list: prefixes.join(", ") })}</p>
              {rates && (
                <SummaryList
                  className="mt-4"
                  rows={[
                    { id: "standard", label: t("rates.standard"), value: rates.standardFee },
                    { id: "free", label: t("rates.free"), value: rates.freeFrom ?? t("rates.never") },
                    { id: "express", label: t("rates.express"), value: rates.expressFee },
                    { id: "stop", label: t("rates.perStop"), value: rates.perStop },
                    { id: "kilometer", label: t("rates.perKilometer"), value: rates.perKilometer },
                    { id: "photo", label: t("rates.photo"), value: rates.photoFrom },
                    { id: "signature", label: t("rates.signature"), value: rates.signatureFrom },
                  ]}
                />
              )}
            </Card>
          </li>
        );
      })}
    </ul>
  );
}

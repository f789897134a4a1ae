"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { SummaryList } from "@souk/ui/components/summary-list";
import { useTranslations } from "next-intl";
import type { HubView, ZoneView } from "@/server/routers/fleet/get";
import type { Edited } from "./fleet-page.tsx";

interface FleetListsProps {
  readonly hubs: readonly HubView[];
  readonly zones: readonly ZoneView[];
  readonly onEdit: (what: Edited) => void;
}

/** Each zone with its rate card, each hub with its address. */
export function FleetLists({ hubs, zones, onEdit }: FleetListsProps) {
  const t = useTranslations("fleet");
  if (hubs.length === 0) return null;
  return (
    <div className="grid gap-8">
      <section aria-labelledby="zones">
        <h2 id="zones" className="mb-3 text-subheading">
          {t("zones")}
        </h2>
        <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          {zones.map((zone) => (
            <li key={zone.id}>
              <Card className="flex h-full flex-col">
                <h3 className="font-semibold">{zone.name}</h3>
                <p className="mt-1 text-label text-soft">{hubs.find(({ id }) => id === zone.hubId)?.name}</p>
                <p className="mt-2 mb-4 text-label text-soft tabular">
                  {t("areaList", { list: zone.areas.map(({ prefix }) => prefix).join(", ") })}
                </p>
                <SummaryList
                  rows={zone.rates.map(({ name, text }) => ({
                    id: name,
                    label: t(`rates.${name}`),
                    value: text ?? t("never"),
                  }))}
                />
                <Button
                  size="sm"
                  variant="outline"
                  className="mt-5 self-start"
                  onClick={() => onEdit({ kind: "zone", id: zone.id })}
                >
                  {t("edit")} <span className="sr-only">{zone.name}</span>
                </Button>
              </Card>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="hubs">
        <h2 id="hubs" className="mb-3 text-subheading">
          {t("hubs")}
        </h2>
        <ul className="grid gap-2.5">
          {hubs.map(({ id, name, line1, postalCode, city }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 rounded-16 border border-line bg-card p-4"
            >
              <p>
                <span className="font-semibold">{name}</span>{" "}
                <span className="text-soft">{[line1, `${postalCode} ${city}`].join(", ")}</span>
              </p>
              <Button size="sm" variant="outline" onClick={() => onEdit({ kind: "hub", id })}>
                {t("edit")} <span className="sr-only">{name}</span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

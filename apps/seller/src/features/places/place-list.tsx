"use client";
import { Badge } from "@souk/ui/components/badge";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Warehouse } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PlaceView } from "@/server/routers/places/places-view";
import { PlaceDialog } from "./place-dialog.tsx";
import { RemovePlace } from "./remove-place.tsx";

interface PlaceListProps {
  readonly places: readonly PlaceView[];
  /** Location → pieces. */
  readonly stock: Readonly<Record<string, number>>;
  readonly canManage: boolean;
}

export function PlaceList({ places, stock, canManage }: PlaceListProps) {
  const t = useTranslations("places");
  if (places.length === 0) {
    return (
      <EmptyState icon={<Warehouse aria-hidden strokeWidth={1.75} />} title={t("empty")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="places-heading">
      <h2 id="places-heading" className="mb-2 text-subheading">
        {t("places")}
      </h2>
      <ul className="border-line border-t">
        {places.map((place) => (
          <li
            key={place.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-line border-b py-3.5"
          >
            <div className="min-w-0 grow basis-60">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                <span>{place.name}</span>
                {place.isDefault && <Badge tone="good">{t("default")}</Badge>}
              </p>
              <p className="wrap-anywhere text-soft">
                {[
                  place.recipient,
                  place.line1,
                  place.line2,
                  `${place.postalCode} ${place.city}`.trim(),
                  place.region,
                  place.countryCode,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </p>
              <p className="text-label text-soft">{t("pieces", { count: stock[place.id] ?? 0 })}</p>
            </div>
            {canManage && (
              <div className="flex gap-2">
                <PlaceDialog place={place} />
                <RemovePlace place={place} pieces={stock[place.id] ?? 0} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

"use client";
import { Avatar } from "@souk/ui/components/avatar";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Bike } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "@/i18n/navigation";
import { useTimes } from "../board/use-times.ts";
import { CourierDialog } from "./courier-dialog.tsx";
import type { Fleet, FleetCourier } from "./fleet-page.tsx";

/** Who drives, with what, until when. */
export function CourierList({ fleet }: { fleet: Fleet }) {
  const t = useTranslations("fleet");
  const [edited, setEdited] = useState<FleetCourier | null>(null);
  if (fleet.couriers.length === 0)
    return (
      <EmptyState icon={<Bike strokeWidth={1.75} />} title={t("noCouriers")}>
        {t("noCouriersText")}
      </EmptyState>
    );
  return (
    <>
      <ul className="grid max-w-5xl gap-2.5">
        {fleet.couriers.map((courier) => (
          <CourierRow key={courier.id} courier={courier} fleet={fleet} onEdit={() => setEdited(courier)} />
        ))}
      </ul>
      {edited && <CourierDialog courier={edited} hubs={fleet.hubs} onClose={() => setEdited(null)} />}
    </>
  );
}

interface CourierRowProps {
  readonly courier: FleetCourier;
  readonly fleet: Fleet;
  readonly onEdit: () => void;
}

function CourierRow({ courier, fleet, onEdit }: CourierRowProps) {
  const t = useTranslations("fleet");
  const tBoard = useTranslations("board");
  const times = useTimes();
  const { name, phone, vehicle, capacityGrams, capacityParcels, hubId, runId, isSuspended } = courier;
  const { shiftStartedAt, shiftEndsAt } = courier;
  const state = isSuspended ? "suspended" : runId ? "onRun" : shiftStartedAt ? "free" : "off";
  const tones = { suspended: "danger", onRun: "good", free: "wash", off: "wash" } as const;
  const hub = fleet.hubs.find(({ id }) => id === hubId)?.name;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-16 border border-line bg-card p-3.5">
      <Avatar name={name} />
      <div className="min-w-0 grow basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{name}</span>
          <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
        </p>
        <p className="flex flex-wrap gap-x-3 text-label text-soft tabular">
          <span>{tBoard(`vehicles.${vehicle}`)}</span>
          <span>{times.weight(capacityGrams)}</span>
          <span>{t("parcelCount", { count: capacityParcels })}</span>
          {hub && <span>{hub}</span>}
          {shiftStartedAt && shiftEndsAt && (
            <span>{t("shift", { window: times.window(shiftStartedAt, shiftEndsAt) })}</span>
          )}
          {phone && <span>{phone}</span>}
        </p>
      </div>
      <div className="flex items-center gap-2">
        {runId && (
          <Link href={`/desk/runs/${runId}`} className="rounded-8 px-2 py-1.5 font-medium underline underline-offset-4">
            {t("toRun")}
          </Link>
        )}
        <Button size="sm" variant="outline" onClick={onEdit}>
          {t("edit")}
          <span className="sr-only">{name}</span>
        </Button>
      </div>
    </li>
  );
}

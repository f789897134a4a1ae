import { DotList } from "@souk/ui/components/dot-list";
import { Bike, Car, type LucideIcon, Truck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ShiftView } from "@/server/routers/courier/shift-view";
import { useTimes } from "../use-times.ts";

const icons: Readonly<Record<NonNullable<ShiftView["vehicle"]>, LucideIcon>> = {
  bicycle: Bike,
  cargoBike: Bike,
  motorcycle: Bike,
  car: Car,
  van: Truck,
};

/** What one drives, from where, and until when. */
export function ShiftCard({ shift }: { shift: ShiftView }) {
  const t = useTranslations("courier.shift");
  const format = useFormatter();
  const { timeOf } = useTimes();
  const Icon = icons[shift.vehicle ?? "bicycle"];
  const kilograms = format.number(shift.capacityGrams / 1_000, { style: "unit", unit: "kilogram" });
  return (
    <div className="flex items-center gap-4 rounded-20 border border-line bg-card px-4 py-3.5">
      <span className="grid size-12 shrink-0 place-items-center rounded-16 bg-wash">
        <Icon aria-hidden strokeWidth={1.75} className="size-6" />
      </span>
      <div className="min-w-0">
        <p className="font-semibold">
          <DotList>
            {shift.vehicle ? t(`vehicles.${shift.vehicle}`) : t("noVehicle")}
            {shift.hubName && <span className="font-normal text-soft">{shift.hubName}</span>}
          </DotList>
        </p>
        <p className="text-body text-soft">
          {shift.vehicle && t("capacity", { kilograms, count: shift.capacityParcels })}
          {shift.endsAt && <span className="block">{t("until", { time: timeOf(shift.endsAt) ?? "" })}</span>}
        </p>
      </div>
    </div>
  );
}

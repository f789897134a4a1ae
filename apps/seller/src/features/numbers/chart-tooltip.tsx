"use client";
import { useTranslations } from "next-intl";
import type { TooltipContentProps } from "recharts";
import type { PointView } from "@/server/routers/numbers/points";
import { useDay } from "./use-days.ts";

const isPoint = (value: unknown): value is PointView =>
  typeof value === "object" && value !== null && "startsOn" in value && "salesText" in value;

/** What is at the place one points at. */
export function ChartTooltip({ active, payload }: Pick<TooltipContentProps, "active" | "payload">) {
  const t = useTranslations("numbers.chart");
  const day = useDay();
  const point: unknown = payload?.[0]?.payload;
  if (!active || !isPoint(point)) return null;
  return (
    <div className="rounded-12 bg-float p-3 text-small shadow-float inset-ring inset-ring-line">
      <p className="text-label text-soft">{day(point.startsOn)}</p>
      <p className="font-semibold tabular">{point.salesText}</p>
      <p className="text-soft">{t("orders", { count: point.orders })}</p>
      {point.previousText && <p className="text-soft">{t("before", { amount: point.previousText })}</p>}
    </div>
  );
}

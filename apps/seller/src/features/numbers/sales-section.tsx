"use client";
import { Card } from "@souk/ui/components/card";
import { Skeleton } from "@souk/ui/components/skeleton";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { NumbersView } from "@/server/routers/numbers/get";
import { PointTable } from "./point-table.tsx";
import { useDays } from "./use-days.ts";

/** Only this page has a chart, so only this page loads what draws it. */
const SalesChart = dynamic(() => import("./sales-chart.tsx").then((module) => module.SalesChart), {
  loading: () => <Skeleton className="h-72 rounded-16" />,
});

interface SalesSectionProps {
  readonly numbers: Pick<NumbersView, "step" | "points" | "currencyCode" | "period" | "previous">;
}

export function SalesSection({ numbers }: SalesSectionProps) {
  const t = useTranslations("numbers.chart");
  const days = useDays();
  const { step, points, currencyCode, period, previous } = numbers;
  const title = t(`title.${step}`, { currency: currencyCode });
  return (
    <Card padding="roomy">
      <section aria-labelledby="sales-chart">
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <h2 id="sales-chart" className="text-subheading">
            {title}
          </h2>
          <ul className="flex flex-wrap gap-x-5 gap-y-1 text-label text-soft">
            <li className="flex items-center gap-2">
              <span aria-hidden className="w-5 border-brand border-t-2" />
              {days(period)}
            </li>
            <li className="flex items-center gap-2">
              <span aria-hidden className="w-5 border-edge border-t-2 border-dashed" />
              {days(previous)}
            </li>
          </ul>
        </div>
        <SalesChart points={points} currencyCode={currencyCode} title={title} />
        <PointTable points={points} caption={title} />
      </section>
    </Card>
  );
}

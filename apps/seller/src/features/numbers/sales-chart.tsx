"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { PointView } from "@/server/routers/numbers/points";
import { ChartTooltip } from "./chart-tooltip.tsx";
import { useDay } from "./use-days.ts";

interface SalesChartProps {
  readonly points: readonly PointView[];
  readonly currencyCode: string;
  readonly title: string;
}

const height = 288;
/** Until the browser has measured: the server draws it too. */
const firstSize = { width: 900, height };
const tick = { fill: "var(--color-soft)", fontSize: 12 };

/** The sales of a period, and quietly those of the one before. Arrow keys move along it when it has the focus. */
export function SalesChart({ points, currencyCode, title }: SalesChartProps) {
  const t = useTranslations("numbers.chart");
  const format = useFormatter();
  const day = useDay();
  const amount = (value: number) =>
    format.number(value, { style: "currency", currency: currencyCode, notation: "compact", maximumFractionDigits: 1 });
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={firstSize}>
      <ComposedChart
        data={[...points]}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        title={title}
        desc={t("keys")}
      >
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="startsOn"
          tickFormatter={day}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: "var(--color-edge)" }}
          minTickGap={32}
        />
        <YAxis tickFormatter={amount} tick={tick} tickLine={false} axisLine={false} width={72} />
        <Tooltip
          content={ChartTooltip}
          cursor={{ stroke: "var(--color-edge)" }}
          isAnimationActive={false}
          allowEscapeViewBox={{ x: false, y: true }}
        />
        <Line
          dataKey="previousSales"
          stroke="var(--color-edge)"
          strokeWidth={1.5}
          strokeDasharray="4 4"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <Area
          dataKey="sales"
          stroke="var(--color-brand)"
          strokeWidth={2}
          fill="var(--color-brand)"
          fillOpacity={0.08}
          dot={points.length === 1}
          activeDot={{ r: 4, fill: "var(--color-brand)", stroke: "var(--color-card)", strokeWidth: 2 }}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

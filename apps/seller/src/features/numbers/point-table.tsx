"use client";
import { useTranslations } from "next-intl";
import type { PointView } from "@/server/routers/numbers/points";
import { useDay } from "./use-days.ts";

/** What the chart shows, to be read. */
export function PointTable({ points, caption }: { points: readonly PointView[]; caption: string }) {
  const t = useTranslations("numbers.table");
  const day = useDay();
  return (
    <details className="mt-4">
      <summary className="inline-block cursor-pointer rounded-8 text-small text-soft underline underline-offset-4 hover:text-ink">
        {t("show")}
      </summary>
      <table className="mt-3 w-full max-w-reading text-small">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-line border-b text-label text-soft">
            <th scope="col" className="py-2 pr-4 text-left font-normal">
              {t("from")}
            </th>
            {(["sales", "before", "orders", "units"] as const).map((column) => (
              <th key={column} scope="col" className="py-2 pl-4 text-right font-normal">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.startsOn} className="border-line border-b">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                {day(point.startsOn)}
              </th>
              {[point.salesText, point.previousText, point.orders, point.units].map((value, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
                <td key={at} className="tabular py-1.5 pl-4 text-right">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

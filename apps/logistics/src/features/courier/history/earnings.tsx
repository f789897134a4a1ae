"use client";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { QueryState } from "../../states/query-state.tsx";

const daysShown = 7;

/** What the last working days brought. */
export function Earnings() {
  const t = useTranslations("courier.history");
  const format = useFormatter();
  const query = useQuery(useTRPC().courier.earnings.queryOptions());
  if (!query.data) return <QueryState query={query} className="h-28" />;
  const days = query.data.slice(0, daysShown);
  if (days.length === 0) return <p className="text-soft">{t("nothingEarned")}</p>;
  return (
    <dl aria-label={t("earned")} className="grid divide-y divide-line rounded-20 border border-line bg-card">
      {days.map(({ day, stopCount, earned }) => (
        <div key={day} className="flex min-h-14 items-center justify-between gap-3 px-4 py-2.5">
          <dt className="min-w-0">
            <span className="block font-semibold">
              {format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: "long", day: "numeric", month: "short" })}
            </span>
            <span className="block text-body text-soft">{t("stops", { count: stopCount })}</span>
          </dt>
          <dd className="shrink-0 text-price">{earned?.text}</dd>
        </div>
      ))}
    </dl>
  );
}
